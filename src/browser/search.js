/* global AbortController, clearTimeout, document, DOMParser, fetch, setTimeout, URL, URLSearchParams, window */

// Search as one types. The form works without this script: it asks the same address for the same page, and puts what
// was found in its place. What is urgent stands first in it, so it comes first here; nothing is kept or sent elsewhere.

/** Milliseconds of rest after which whoever types has said something. */
const restBeforeAsking = 500
const fewestLetters = 3

const form = document.querySelector('form.search')
const field = form.elements.q
const found = document.querySelector('#found')
const status = document.querySelector('#status')
let rest
let request = new AbortController()

field.value ||= new URLSearchParams(window.location.search).get('q') ?? ''
field.addEventListener('input', () => {
  clearTimeout(rest)
  request.abort()
  rest = setTimeout(ask, restBeforeAsking)
})

async function ask() {
  const words = field.value.trim()
  if (words.length < fewestLetters) return show([], '')
  const address = new URL(form.action)
  address.search = new URLSearchParams({ q: words })
  request = new AbortController()
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: request.signal })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // A refusal is a page as well, and says whom to call.
    const part = page.querySelector('#found') ?? page.querySelector('main')
    show(part.childNodes, page.querySelector('#status')?.textContent ?? page.title)
  } catch (error) {
    // What was found for other words must not stand there as an answer to these.
    if (error.name !== 'AbortError') show([], 'There is no answer. This does not mean that all is well.')
  }
}

/** Puts what was found in its place; a screen reader says the one line about it. */
function show(nodes, line) {
  found.replaceChildren(...nodes)
  status.textContent = line
}
