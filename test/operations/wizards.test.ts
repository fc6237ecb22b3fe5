import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nothingSaid } from '../../src/domain/drafting.ts'
import type { PointAnswer } from '../../src/domain/point-answer.ts'
import { amendDraft, beginMeeting, draftMeeting, readDraft, resumeDraft } from '../../src/operations/drafts.ts'
import { forgetWhatHasServed } from '../../src/operations/housekeeping.ts'
import { leaveDraft, moveInDraft } from '../../src/operations/meeting-wizard.ts'
import { answerableQuestion } from '../../src/operations/questions.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { beginTask, moveInTask } from '../../src/operations/task-wizard.ts'
import { amendTask, createDraftedTask } from '../../src/operations/tasks.ts'
import { noteShown, oweWizardLink } from '../../src/operations/wizards.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by } from '../support/people.ts'
import { publishSeen } from '../support/seen.ts'

const alone = { meetingId: null, groupId: null, sourceMessageId: null, replyTo: null }
const fresh = { anew: false, inGroup: null }
const head = 11

describe.each(engines)('what somebody is making on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
  })
  afterEach(() => opened.close())

  const begin = async (): Promise<string> => {
    const begun = await beginMeeting(opened.desk, by(secretariatId), fresh)
    if (!begun.ok || !('begun' in begun.value)) throw new Error(JSON.stringify(begun))
    return begun.value.begun
  }
  const amend = (id: string, answers: PointAnswer | PointAnswer[], turn = {}) =>
    amendDraft(opened.desk, by(secretariatId), id, answers, turn)
  const step = async (id: string) => {
    const screen = (await readDraft(opened.desk, id, secretariatId))?.screen
    return screen?.on === 'step' ? screen.step : screen?.on
  }

  it('is begun once by a request that comes twice, and by the secretariat alone', async () => {
    const request = by(secretariatId)
    const first = await beginMeeting(opened.desk, request, fresh)
    expect(await beginMeeting(opened.desk, request, fresh)).toEqual(first)
    expect(await beginMeeting(opened.desk, by(head), fresh)).toMatchObject({ ok: false })
    expect(await beginTask(opened.desk, by(head), alone, false)).toMatchObject({ ok: false })
    expect(await opened.db.selectFrom('meeting').select('id').execute()).toHaveLength(1)
  })

  it('is one thing at a time, whatever it is', async () => {
    const id = await begin()
    await amend(id, { kind: 'title', title: 'Rakor' })
    const busy = { ok: true, value: { busy: { of: 'meeting', id } } }
    expect(await beginMeeting(opened.desk, by(secretariatId), fresh)).toEqual(busy)
    expect(await beginTask(opened.desk, by(secretariatId), alone, false)).toEqual(busy)
    const task = await beginTask(opened.desk, by(secretariatId), alone, true)
    expect(task).toMatchObject({ value: { begun: expect.any(String) } })
    expect(await amend(id, { kind: 'when', day: '2023-05-04' })).toEqual({ ok: false, reason: 'wizard-elsewhere' })
    expect(await moveInDraft(opened.desk, by(secretariatId), id, { to: 'date' })).toMatchObject({ ok: false })
    // A task of which nothing is said is no task, and gives way by itself.
    await resumeDraft(opened.desk, by(secretariatId), id)
    expect(await step(id)).toBe('date')
    expect(await opened.db.selectFrom('wizard').selectAll().execute()).toHaveLength(1)
  })

  it('that says nothing is forgotten when something else is begun or it is left', async () => {
    const first = await begin()
    await begin()
    const second = await begin()
    const states = await opened.db.selectFrom('meeting').select(['id', 'state']).execute()
    expect(states.filter(({ state }) => state === 'draft').map(({ id }) => id)).toEqual([second])
    expect(first).not.toBe(second)
    expect(await leaveDraft(opened.desk, by(secretariatId), second)).toEqual({ ok: true, value: { kept: false } })
    const line = await draftMeeting(opened.desk, by(secretariatId), { ...nothingSaid, title: 'Rakor' })
    expect(line).toMatchObject({ value: { left: null } })
    const next = await draftMeeting(opened.desk, by(secretariatId), { ...nothingSaid, title: 'Rakor Dua' })
    expect(next).toMatchObject({ value: { left: { of: 'meeting' } } })
  })

  it('ends after a day untouched, is told once, and goes on with its facts when it is taken up', async () => {
    const id = await begin()
    await amend(id, { kind: 'title', title: 'Rakor' })
    await opened.clock.advance({ hours: 23 })
    await noteShown(opened.desk, by(secretariatId), id, 77)
    await opened.clock.advance({ hours: 23 })
    const question = () => answerableQuestion(opened.desk, secretariatId, secretariatId)
    expect(await question()).toMatchObject({ kind: 'wizard', subject: { id, expired: false } })
    await opened.clock.advance({ hours: 1 })
    expect(await question()).toMatchObject({ subject: { expired: true } })
    expect(await amend(id, { kind: 'when', day: '2023-05-04' })).toEqual({ ok: false, reason: 'wizard-expired' })
    await resumeDraft(opened.desk, by(secretariatId), id)
    expect(await step(id)).toBe('date')
    await opened.clock.advance({ hours: 24 * 31 })
    expect(await forgetWhatHasServed(opened.desk)).toMatchObject({ places: 1 })
    expect(await readDraft(opened.desk, id)).toBeDefined()
  })

  it('takes a press for its own step alone', async () => {
    const id = await begin()
    const late = await amend(id, { kind: 'when', day: '2023-05-04' }, { from: 'date' })
    expect(late).toEqual({ ok: true, value: { meetingId: id, changed: false } })
    expect(await step(id)).toBe('title')
    await amend(id, { kind: 'title', title: 'Rakor' }, { from: 'title' })
    expect(await amend(id, { kind: 'when', day: '2023-05-04' }, { from: 'date' })).toMatchObject({
      value: { changed: true },
    })
  })

  it('is owed its way from a group once a minute, and to whoever may make it', async () => {
    const wish = { chatId: -100, messageId: 5, of: 'meeting' as const }
    expect(await oweWizardLink(opened.desk, by(secretariatId), wish)).toMatchObject({ reason: 'group-not-linked' })
    expect(await oweWizardLink(opened.desk, by(head), wish)).toMatchObject({ ok: false })
  })

  it('is never published or created while something is missing, whatever is pressed', async () => {
    const answers: PointAnswer[] = [
      { kind: 'title', title: 'Rakor' },
      { kind: 'title', title: '' },
      { kind: 'when', day: '2023-05-04' },
      { kind: 'when', day: '2023-04-01' },
      { kind: 'when', from: '09:00' },
      { kind: 'end', until: '08:00' },
      { kind: 'online' },
      { kind: 'place', place: 'Aula', onlineUrl: null, online: false },
      { kind: 'invite', officeId: 'DISBUN', on: true },
      { kind: 'invite', officeId: 'DISBUN', on: false },
      { kind: 'section', section: 'agencies', on: false },
      { kind: 'chair', chair: null },
      { kind: 'passed', step: 'invitees' },
    ]
    const moves = ['title', 'date', 'invitees', 'lines', 'nowhere'].map((to) => ({ to }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...answers), fc.constantFrom(...moves)), { maxLength: 8 }),
        async (turns) => {
          const begun = await beginMeeting(opened.desk, by(secretariatId), { ...fresh, anew: true })
          const id = begun.ok && 'begun' in begun.value ? begun.value.begun : ''
          for (const turn of turns)
            await ('to' in turn ? moveInDraft(opened.desk, by(secretariatId), id, turn) : amend(id, turn))
          const shown = (await readDraft(opened.desk, id))!
          const published = await publishSeen(opened.desk, by(secretariatId), id)
          expect(published.ok).toBe(shown.points.length === 0)
        },
      ),
      { numRuns: 15 },
    )
    const begun = await beginTask(opened.desk, by(secretariatId), alone, true)
    const id = begun.ok && 'begun' in begun.value ? begun.value.begun : ''
    for (const change of [{ fieldCode: 'KARET' }, { officeId: 'DISBUN' }, { dueOn: '2023-05-12' }]) {
      expect(await createDraftedTask(opened.desk, by(secretariatId), id)).toMatchObject({ reason: 'incomplete-draft' })
      await amendTask(opened.desk, by(secretariatId), change, { id })
      await moveInTask(opened.desk, by(secretariatId), id, { on: 'description' })
    }
    expect(await createDraftedTask(opened.desk, by(secretariatId), id)).toMatchObject({ reason: 'incomplete-draft' })
    await amendTask(opened.desk, by(secretariatId), { description: 'susun' }, { id })
    expect(await createDraftedTask(opened.desk, by(secretariatId), id)).toMatchObject({ value: { step: 'created' } })
  })
})
