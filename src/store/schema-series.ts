/** The tables of meetings that come again; a part of `Schema`, which says how columns are kept. */
export interface SeriesSchema {
  series: {
    id: string
    state: string
    /** JSON: with its last day, or after so many meetings. */
    ends: string
    zone: string
    created_by: number
    created_at: number
    /** Rises with every change: a look at it is made once. */
    version: number
    /** When there is something to be done about it; null: nothing any more. */
    next_at: number | null
    /** JSON: whether it is extended or ends, who said so, and when. */
    decided: string | null
  }
  /** The rule from one of its meetings on, and what each of these is made of, both JSON. */
  series_part: {
    series_id: string
    from_number: number
    first_day: string
    rule: string
    template: string
  }
  /** What became of one of its meetings; none of those of which nothing is to be said yet. */
  series_meeting: {
    series_id: string
    number: number
    state: string
    /** Another day than the rule's, ISO. */
    day: string | null
    meeting_id: string | null
    asked_at: number | null
    /** Names what there was to mind when its day was kept. */
    kept: string | null
    why: string | null
    settled_by: number | null
    settled_at: number | null
  }
}
