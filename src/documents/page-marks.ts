/** Stand in a footer for the number of the page and of all pages, which only the layout knows. */
export const pageMark = '{page}'
export const pagesMark = '{pages}'
