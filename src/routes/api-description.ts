import { collections, resourceNames } from '../representations/collections.js'

/** What the OpenAPI document says about the API as a whole. */
export const apiDescription = {
  info: {
    title: 'Back Pain Guidance API',
    version: '1.0.0',
    summary: 'Structured, evidence-linked guidance on lower back pain and walking.',
    description: `Guidance on lower back pain and walking for health apps, developers and chatbots: causes, walking benefits, tips for a walking routine, lifestyle changes and warning signs (red flags).

- **Every claim has its sources and a GRADE certainty**, or says that it is consensus.
- **Every red flag has an urgency.** Show it before anything else.
- **No clinician has reviewed the content.** Every answer says so in \`meta.review\`, beside the disclaimer and the emergency wording. Show them.
- **Three forms.** JSON by default; Markdown with \`.md\` on the path or \`Accept: text/markdown\`; schema.org JSON-LD with \`.jsonld\` or \`Accept: application/ld+json\`.
- **A walking plan** in four forms (JSON, Markdown, calendar, chart), once screening has found nothing.
- **Small answers.** \`fields=\` keeps some fields, \`ids=\` picks some items, and each collection has a filter of its own. A misspelt name is an error that says so.
- **Caching.** Strong ETags, one for each form and encoding: send \`If-None-Match\`.
- **Pinning.** Every content address works below \`/v1/releases/{version}\`; \`links.pinned\` names it. Search, screening, codes and plans are always worked out from the newest release. \`/v1/changes\` says what changed since.
- **Errors** are problem details (RFC 9457); \`type\` is an address that answers. A wrong method gets 405 with \`Allow\`.
- **Nothing is removed or renamed inside v1.** Fields and words of a list may be added: leave alone what you do not know.
- **Whole answers.** Without \`fields=\` an answer has every field that its noun requires (\`Cause\` for \`CauseSelection\`); with it, only those that were named.
- **No key, ever, to read.** ${'`RateLimit`'} headers say how many requests are left in this minute.`,
    contact: { name: 'The Back Pain Guidance maintainers' },
    license: { name: 'MIT (code), CC BY 4.0 (content)', identifier: 'MIT AND CC-BY-4.0' }
  },
  tags: [
    ...resourceNames.map(name => ({ name: collections[name].title, description: collections[name].description })),
    { name: 'Guide', description: 'The entry point, and everything at once.' },
    { name: 'Search', description: 'From lay words to the guide.' },
    { name: 'Screening', description: 'From answers and own words to how soon to get help.' },
    { name: 'Walking plan', description: 'A graded plan, week by week, once screening has found nothing.' },
    { name: 'Clinical codes', description: 'From ICD-10-CM and MeSH codes to the guide.' },
    { name: 'Assistants', description: 'The tools, resources and prompt of the Model Context Protocol.' },
    { name: 'Releases', description: 'Content releases, and what changed between two.' },
    { name: 'Problems', description: 'What each problem answer means.' },
    { name: 'Discovery', description: 'Where the description of the API is.' },
    { name: 'Operations', description: 'For those who run the service.' },
    { name: 'Pinned content', description: 'The same content addresses below one release, which stay as they are.' }
  ]
}
