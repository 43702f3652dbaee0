/** One part of what is said of the service, under a heading. */
export interface ServiceSection {
  id: string
  title: string
  texts: readonly string[]
  /** Where to go from here. */
  link?: { text: string; href: string }
}

/** What is said of the service as a whole: not of backs, but of who runs it and what becomes of what people say. */
export interface ServiceText {
  path: string
  title: string
  summary: string
  sections: readonly ServiceSection[]
}

/** Where people can turn to, as whoever runs the service has set it; empty where it is not set. */
export interface Contacts {
  support: string
  security: string
}

/** What is kept and what is not. Whatever a program can test here is held by test/service-texts.test.ts. */
export const privacyText: ServiceText = {
  path: '/privacy',
  title: 'Privacy',
  summary: 'What becomes of what you write, ask or answer here, and what is kept.',
  sections: [
    {
      id: 'what-you-say',
      title: 'What you say',
      texts: [
        'What you write, ask or answer is used once, to answer you. It is not kept, not written to a log and not passed on. An error never repeats it.',
        'The answer to it says that nobody on the way may store it.',
        'A link to a walking plan holds what was stated for the plan, such as how long you can walk. Whoever has the link can read that.'
      ]
    },
    {
      id: 'cookies',
      title: 'Cookies and other services',
      texts: [
        'There are no accounts and no cookies. A page takes nothing from elsewhere: no fonts, no pictures, no counters of others. When you follow a link to another site, your browser is asked not to tell where you came from.'
      ]
    },
    {
      id: 'records',
      title: 'What is recorded',
      texts: [
        'The log has one line for each request: how it was asked, the kind of page, whether it worked, how long it took, and a number that belongs to the request. It has no addresses of people, and nothing of what they asked. The figures for whoever runs the service count the same.',
        'To keep the service up, the requests from each network address are counted, for a minute at most. Where several servers share the count, the address is hashed with a secret first.'
      ]
    },
    {
      id: 'health-records',
      title: 'Health records and assistants',
      texts: [
        'What a health record sends about a patient beside a code is not looked at. What you tell an assistant or an app that asks here on your behalf is kept by its makers as they say.'
      ]
    },
    {
      id: 'limits',
      title: 'What this cannot promise',
      texts: [
        'This speaks of the program. Whoever runs it may have put other programs before it, which keep records of their own, and your network sees which site you ask. They can tell you what they keep.'
      ]
    }
  ]
}

/** Who answers for the service, and how to report an error; `version` is the content release to name. */
export function supportText({ support, security }: Contacts, version: string): ServiceText {
  return {
    path: '/support',
    title: 'Support',
    summary: 'Who answers, how to report an error, and what to do when it cannot wait.',
    sections: [
      {
        id: 'emergency',
        title: 'If it cannot wait',
        texts: ['Nobody reads reports at once. If this may be an emergency, call for help first.']
      },
      {
        id: 'report',
        title: 'Report an error',
        texts: [
          `If words here are wrong, or could harm somebody, tell whoever runs this service, with the address of the page and the content release: ${version}.`,
          'Words that the check for warning signs did not hear belong in a report too: make them up anew, so that nobody is known by them.',
          'Please leave out what is about your own health.'
        ]
      },
      {
        id: 'who',
        title: 'Who answers',
        texts: [
          support
            ? 'Whoever runs this service answers here. They cannot give advice about your own back.'
            : 'Whoever runs this service has not said here how to reach them: ask where you found it. They cannot give advice about your own back.'
        ],
        ...(support && { link: { text: support.replace(/^mailto:/, ''), href: support } })
      },
      {
        id: 'weakness',
        title: 'Report a weakness',
        texts: [
          'Tell whoever runs this service in private of a hole in the program, and of a text that could keep somebody from getting help in time.'
        ],
        ...(security && { link: { text: security.replace(/^mailto:/, ''), href: security } })
      }
    ]
  }
}
