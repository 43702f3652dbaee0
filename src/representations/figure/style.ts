import { hashOf } from '../policy.js'

/** Kept in one piece, so that a content security policy can name it by its hash. */
export const figureStyle = `svg{max-width:100%;height:auto;font-family:system-ui,sans-serif;color-scheme:light dark}
.page{fill:#fff}text{fill:#1b1f24;font-size:12px}.title{font-size:16px;font-weight:600}.label{font-size:14px;font-weight:600}.quiet{fill:#4d5661;font-size:11px}
.near,.far{stroke:#fff;stroke-width:2.4px;paint-order:stroke;stroke-linejoin:round}.near{fill:#0b6e8a}.far{fill:#8db9c7}
.floor{stroke:#4d5661;stroke-width:2px}.mat{fill:#e8eef2}.towel{stroke:#8a5a00;stroke-width:3px;stroke-linecap:round}
.arrow{fill:none;stroke:#b93a00;stroke-width:3px;stroke-linecap:round}.head{fill:#b93a00}
@media(prefers-color-scheme:dark){.page{fill:#0d1117}text{fill:#e6edf3}.quiet{fill:#a3b0bd}.near,.far{stroke:#0d1117}.near{fill:#58b8d6}.far{fill:#2f6f86}
.floor{stroke:#a3b0bd}.mat{fill:#1c242d}.towel{stroke:#e3b341}.arrow{stroke:#ff9d5c}.head{fill:#ff9d5c}}`

/** What a browser may do with a drawing: use the one style sheet that is in it. */
export const figurePolicy = `default-src 'none';style-src '${hashOf(figureStyle)}';frame-ancestors 'none'`
