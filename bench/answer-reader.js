// Just enough of HTTP/1.1 to know where an answer ends, as cheaply as can be: the load generator must not be the limit.

const lineEnd = Buffer.from('\r\n')
const headEnd = Buffer.from('\r\n\r\n')

/**
 * Reads the answers of one connection, one after the other; `take` is given what arrived and tells whether the answer
 * is whole.
 */
export class AnswerReader {
  /** Of the last answer. */
  status = 0
  #head = true
  #chunked = false
  /** Bytes of the body, or of the chunk, that are still to come. */
  #left = 0
  /** What has come of a head or of the line before a chunk. */
  #held = undefined

  take(bytes) {
    let at = 0
    while (at < bytes.length) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, bytes.length - at)
        this.#left -= skipped
        at += skipped
        if (this.#left === 0 && !this.#chunked) return this.#whole()
        continue
      }
      const rest = this.#withHeld(bytes.subarray(at))
      const end = rest.indexOf(this.#head ? headEnd : lineEnd)
      if (end === -1) {
        // The caller uses its bytes again.
        this.#held = Buffer.from(rest)
        return false
      }
      const from = at - (rest.length - (bytes.length - at))
      if (this.#head) {
        at = from + end + headEnd.length
        if (this.#readHead(rest.latin1Slice(0, end))) return this.#whole()
      } else {
        at = from + end + lineEnd.length
        const size = parseInt(rest.latin1Slice(0, end), 16)
        this.#left = size + lineEnd.length
        this.#chunked = size > 0
      }
    }
    return false
  }

  #withHeld(bytes) {
    const all = this.#held ? Buffer.concat([this.#held, bytes]) : bytes
    this.#held = undefined
    return all
  }

  /** Tells whether the answer has no body. */
  #readHead(head) {
    this.status = Number(head.slice(9, 12))
    this.#head = false
    if (this.status === 304 || this.status === 204) return true
    const length = /\ncontent-length: *(\d+)/i.exec(head)
    this.#chunked = length === null
    this.#left = length ? Number(length[1]) : 0
    return length !== null && this.#left === 0
  }

  #whole() {
    this.#head = true
    this.#left = 0
    return true
  }
}
