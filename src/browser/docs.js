/* global SwaggerUIBundle, document, window, MutationObserver, DOMParser */

// The documentation page: Swagger UI with what it leaves open. It is sent as it stands here.

/** Groups of operations that few look for: they are there, and closed. */
const closedGroups = ['Problems', 'Discovery', 'Operations', 'Pinned content']

/** The operation that the address of the page names. */
const askedFor = window.location.hash
const root = document.querySelector('#swagger-ui')
const isDark = window.matchMedia('(prefers-color-scheme: dark)')
isDark.addEventListener('change', followScheme)
followScheme()

function followScheme() {
  document.documentElement.classList.toggle('dark-mode', isDark.matches)
}

// Swagger UI draws fields without a name, and examples that the keyboard cannot scroll.
new MutationObserver(() => {
  for (const field of root.querySelectorAll(':is(input, select, textarea):not([aria-label])')) {
    field.ariaLabel = field.closest('[data-param-name]')?.dataset.paramName ?? 'Value to send'
  }
  for (const example of root.querySelectorAll('pre:not([tabindex])')) example.tabIndex = 0
}).observe(root, { childList: true, subtree: true })

/** What is there, and closed. */
const folded = (React, title, ...within) =>
  React.createElement('details', null, React.createElement('summary', null, title), ...within)

/** Every operation may be answered with the same ten problems: they stand below the answer itself, folded. */
const foldOthers =
  (Responses, { React }) =>
  props => {
    const isAnswer = (_response, code) => code.startsWith('2')
    const answers = { ...props, responses: props.responses.filter(isAnswer) }
    const others = { ...props, responses: props.responses.filterNot(isAnswer), tryItOutResponse: undefined }
    return React.createElement(
      'div',
      null,
      React.createElement(Responses, answers),
      folded(React, 'Other answers: unchanged, moved, and problems', React.createElement(Responses, others))
    )
  }

const foldHeaders =
  (Headers, { React }) =>
  props =>
    folded(React, 'Headers', React.createElement(Headers, props))

/** Swagger UI prints a drawing as its source; here it is drawn, as an image that can run nothing. */
const drawDrawings =
  (Body, { React }) =>
  props => {
    const isDrawing = /^image\/svg/.test(props.contentType) && typeof props.content === 'string'
    if (!isDrawing) return React.createElement(Body, props)
    const [mediaType] = props.contentType.split(';')
    return React.createElement('img', {
      className: 'drawing',
      src: `data:image/svg+xml,${encodeURIComponent(props.content)}`,
      alt: new DOMParser().parseFromString(props.content, mediaType).title
    })
  }

/** The name of an operation stands in a button, and a link must not. */
const plainName =
  (_DeepLink, { React }) =>
  ({ text }) =>
    React.createElement('span', null, text)

const ui = SwaggerUIBundle({
  url: new URL('../openapi.json', document.currentScript.src).pathname,
  domNode: root,
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  // Of its themes, one whose colors can all be read.
  syntaxHighlight: { theme: 'obsidian' },
  plugins: [
    () => ({
      wrapComponents: {
        responses: foldOthers,
        headers: foldHeaders,
        responseBody: drawDrawings,
        DeepLink: plainName
      }
    })
  ],
  onComplete() {
    for (const group of closedGroups) {
      const holdsAskedFor = askedFor.startsWith(`#/${encodeURIComponent(group)}/`)
      if (!holdsAskedFor) ui.layoutActions.show(['operations-tag', group], false)
    }
    // To close a group changes the address.
    window.history.replaceState(null, '', window.location.pathname + askedFor)
  }
})
