/*
 * GENERATED from openapi.json by `npm run openapi`, and compared on every test run. Do not edit.
 */

export interface paths {
    "/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entry point
         * @description What is held, in which release, and where. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole guide
         * @description The question, the answer, all six collections and their sources in one answer. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What adopters must know
         * @description What each part is for, what it must not be used for, what whoever shows it to people has to do, and what can still go wrong. Releases before 1.2.1 do not say it. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getSafety"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Things linked with lower back pain
         * @description What is linked with lower back pain, and how strong each link is. For nearly everyone no single cause can be found. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listCauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/causes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One cause
         * @description One cause, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getCause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walking-benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What walking may do
         * @description Benefits that walking is said to have, and what was found when they were tested. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listWalkingBenefits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walking-benefits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One walking benefit
         * @description One walking benefit, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getWalkingBenefit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regimen-tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to start and keep walking
         * @description Tips for a walking routine, in order. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listRegimenTips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regimen-tips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One regimen tip
         * @description One regimen tip, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getRegimenTip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lifestyle-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes beside walking
         * @description Changes that may help beside walking, and what is not needed. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listLifestyleChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lifestyle-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lifestyle change
         * @description One lifestyle change, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getLifestyleChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exercises
         * @description Exercises for the back and hips, step by step, with a dose, an easier and a harder way, and who should leave them out. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listExercises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exercises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One exercise
         * @description One exercise, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`), as HTML (`.html`) and as a drawing of the movement (`.svg`), put behind the path, or by `Accept`.
         */
        get: operations["getExercise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Warning signs
         * @description Warning signs, how soon to get help for each, and what an app must and must not say. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listRedFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-flags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One red flag
         * @description One red flag, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getRedFlag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources
         * @description Every source that the guide cites, what it found, and how far the editors could check it. Whole, in the content's order; there is no paging. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source
         * @description One source, by its id. Also as Markdown (`.md`), as JSON-LD (`.jsonld`) and as HTML (`.html`), put behind the path, or by `Accept`.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole guide, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getGuideInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What adopters must know, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getSafetyInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Things linked with lower back pain, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listCausesInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/causes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One cause, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getCauseInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/walking-benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What walking may do, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listWalkingBenefitsInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/walking-benefits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One walking benefit, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getWalkingBenefitInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/regimen-tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to start and keep walking, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listRegimenTipsInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/regimen-tips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One regimen tip, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getRegimenTipInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/lifestyle-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes beside walking, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listLifestyleChangesInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/lifestyle-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lifestyle change, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getLifestyleChangeInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exercises, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listExercisesInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/exercises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One exercise, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getExerciseInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/red-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Warning signs, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listRedFlagsInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/red-flags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One red flag, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getRedFlagInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["listSourcesInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One source, in one release
         * @description The same from one content release, with links that stay in it. Once the release is sealed, what can be kept is immutable.
         */
        get: operations["getSourceInRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search in lay words
         * @description Passages that fit a question, best first, each with its certainty and its sources: of items, of collections as a whole, of the question of the guide, and of what screens or makes a plan. Lay words, British and American spelling, misspellings and whole sentences are understood. A question about something else gets an empty list: quiet beats wrong. What the guide leaves out on purpose is named in `meta.notCovered`, with whom to ask. The answer is never to be stored.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody may be typing
         * @description Titles, names and tools that hold the words that were typed; the last one may be the beginning of a word. For a box that helps as one types: search with the `text` that was chosen. The answer is never to be stored.
         */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Screening questions
         * @description The questions about warning signs, most urgent first. Ask them before any walking plan.
         */
        get: operations["listScreeningQuestions"];
        put?: never;
        /**
         * Screen for warning signs
         * @description The highest urgency among what was answered and what was said. Own words are read by rules, after NegEx and ConText: what is denied, over, about another person or only asked does not count, and every sign that counts shows the words that caused it. Nothing is stored or logged, and nothing is ever an all-clear. The form of a page may be sent as well: `text`, `region`, and `sign-` with the id of a sign for each answer.
         */
        post: operations["screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Code systems and codes
         * @description The clinical codes that items carry, by system. A code is a way to find an item, never a diagnosis.
         */
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codes/{system}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items for a code
         * @description Items for a clinical code, with or without its dot, in any case. The same code comes first, then the same but for its encounter letter, then its parents and children; `heldAs` says which. Of a retired code, `retired` says what took its place. A code for which nothing is held gets an empty list. So does what is not written as a code of the system: it is neither repeated nor kept by caches, since it may be somebody's own words.
         */
        get: operations["findCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/infobutton": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pages for a health record
         * @description HL7 Context-Aware Knowledge Retrieval (Infobutton) by URL, answered in the form of MedlinePlus Connect: a client that was written for it works when its base address is changed. Nothing held is an empty feed. The other parameters of the standard (`taskContext`, `patientPerson`, `age` and so on) are taken, ignored and never logged. Names of parameters may be in any case. The answer is never to be stored.
         */
        get: operations["askInfobutton"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Model Context Protocol
         * @description One message of the Model Context Protocol (Streamable HTTP, stateless): tools, resources and a prompt for assistants. Each is answered with JSON, never with a stream; nothing is kept between two of them. What HTTP refuses is a problem; what the protocol refuses is a JSON-RPC error. Requests from web pages are taken from listed origins only.
         */
        post: operations["callMcp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walking-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A walking plan, week by week
         * @description A graded plan from the longest walk that feels easy today: how many walks, how long, on which days, and when to stop. The same inputs always give the same plan; every number names the claim that it rests on. **There is no plan without three statements**, `redFlags`, `screenedOn` and `notFor`: that screening (`/v1/screening`) found nothing that cannot wait, on which day, and that none of the reasons against a plan applies. Whatever is missing of them, or does not hold, is a 409, never a 400: it says what, lists the reasons against with what to do instead, and whom to call. No clock is read: a plan that was given once stays at its address, in a calendar too. A calendar needs `startDate`. Also as Markdown (`.md`), as HTML (`.html`), as a calendar with one event for each walk; at another hour or in another zone it is another calendar (`.ics`) and as a chart (`.svg`), put behind the path, or by `Accept`.
         */
        get: operations["getWalkingPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/walking-plan/adjust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to do after a week
         * @description What to do now, from the inputs of a plan, the week that was walked last, and what happened: go on, repeat the week at half its minutes, go back, start again lower, or stop. It takes the three statements of the plan; `screenedOn` may be later here, after another screening. A flare asks for the warning signs again (`rescreen`), and so does a break of four weeks; a big flare, or a third one running, stops the plan and sends to a person. Nothing is stored. A start date may stay in the address, but the week comes without dates.
         */
        get: operations["adjustWalkingPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Content releases
         * @description All content releases, newest first. An app that has to show the same for a long time takes everything from one of them.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One content release
         * @description A content release, with what changed in it. Every content address works below it: `/v1/causes` as it was in release 1.0.0 is `/v1/releases/1.0.0/causes`.
         */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since a release
         * @description What was added, changed and removed from one content release to another: which fields, old and new, as a JSON Patch too, and how much each change matters. When nothing is newer than `since`, the lists are empty.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Content releases as a feed
         * @description An Atom feed (RFC 4287) with an entry for each content release. Drafts are left out, but for a latest one.
         */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All problems
         * @description Every problem that the API can answer with.
         */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One problem
         * @description What the problem at this address means, and what to do about it.
         */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers as long as the process can answer at all.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Should requests be sent here?
         * @description Content is loaded and the instance is not shutting down. A Redis that is away, or new content that was refused, is no reason to send requests elsewhere: it is told, and the instance goes on.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics
         * @description Requests by method, route template and status; process and memory figures. No address and no text of any request.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The OpenAPI document
         * @description This document, made from the schemas that check the answers.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi-assistant.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The OpenAPI document for assistants
         * @description What assistants need, from the same schemas: few operations with short descriptions, no examples, the address of this server.
         */
        get: operations["getAssistantOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/api-catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API catalogue
         * @description Where the API, its description and its documentation are (RFC 9727).
         */
        get: operations["getApiCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/llms.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The map for language models
         * @description What this is, how to ask, and the Markdown address of every item (llmstxt.org).
         */
        get: operations["getLlmsText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Privacy
         * @description What becomes of what you write, ask or answer here, and what is kept. Also as `.md` and `.html`.
         */
        get: operations["getPrivacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Support
         * @description Who answers, how to report an error, and what to do when it cannot wait. Also as `.md` and `.html`.
         */
        get: operations["getSupport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The six collections of guidance.
         * @enum {string}
         */
        CollectionName: "causes" | "walking-benefits" | "regimen-tips" | "lifestyle-changes" | "exercises" | "red-flags";
        /**
         * @description GRADE certainty of the evidence behind a claim, as judged by the editors; `consensus` means that people agree on it but no study tested it.
         * @enum {string}
         */
        Certainty: "high" | "moderate" | "low" | "very-low" | "consensus";
        /**
         * @description Where the evidence points, for the positive statement that a claim is about: `for` it; `against` it, and then the text says that it does not hold or was not shown; `mixed`; or `none`, where nothing tests it. The certainty is that of the evidence, whichever way it points.
         * @enum {string}
         */
        Direction: "for" | "against" | "mixed" | "none";
        /**
         * @description What sort of statement it is: a `fact`, a `recommendation` of a guideline or of common practice, a `caution`, or a `gap`: something that nobody has tested well, which has no grade.
         * @enum {string}
         */
        ClaimKind: "fact" | "recommendation" | "caution" | "gap";
        /**
         * @description What a number measures. Of a standardized mean difference 0.2 is small, 0.5 moderate and 0.8 large.
         * @enum {string}
         */
        Measure: "standardized-mean-difference" | "mean-difference" | "odds-ratio" | "risk-ratio" | "hazard-ratio" | "likelihood-ratio" | "percent" | "days" | "kilograms";
        /**
         * @description What somebody may have to think of: pregnancy, weak bones or a spinal fracture, surgery or a broken bone not long ago, unsteadiness, no way down to or up from the floor, weakness, tingling or pain in a leg, spinal stenosis, a stress fracture of the spine, high blood pressure that is not under control, a sore or new hip, a sore knee, a sore wrist or shoulder, or back pain that is new.
         * @enum {string}
         */
        Condition: "pregnancy" | "osteoporosis" | "recent-surgery" | "balance" | "floor" | "leg-symptoms" | "spinal-stenosis" | "spondylolysis" | "high-blood-pressure" | "hip" | "knee" | "wrist-or-shoulder" | "new-pain";
        /**
         * @description What to do then: leave it out, ask a health worker first, or do it in another way.
         * @enum {string}
         */
        Caution: "leave-out" | "ask-first" | "change";
        /**
         * @description What an exercise is for: to move the back gently, for strength, to stretch, or the whole body.
         * @enum {string}
         */
        ExerciseKind: "mobility" | "strength" | "stretch" | "whole-body";
        /**
         * @description The position in which an exercise is done.
         * @enum {string}
         */
        Position: "lying" | "face-down" | "hands-and-knees" | "kneeling" | "standing" | "seated" | "in-water" | "varied";
        /**
         * @description How soon to get help: `emergency-now` (call emergency services), `same-day`, `within-days`, or `routine` (the next ordinary appointment).
         * @enum {string}
         */
        Urgency: "emergency-now" | "same-day" | "within-days" | "routine";
        /**
         * @description How strong the link with lower back pain is. `established` and `likely` rest on a claim whose evidence points for it, `established` on one of moderate certainty or better; `unsupported` on one that points against it; all else is `uncertain`. A link is not yet a cause.
         * @enum {string}
         */
        LinkStrength: "established" | "likely" | "uncertain" | "unsupported";
        /**
         * @description The kind of factor.
         * @enum {string}
         */
        CauseCategory: "posture-and-movement" | "injury" | "inactivity" | "spine-changes" | "body-weight" | "habits" | "work" | "mental-health" | "history" | "symptom";
        /**
         * @description What the benefit is said to change.
         * @enum {string}
         */
        Outcome: "strength" | "disc-health" | "flexibility" | "weight" | "pain-relief" | "prevention";
        /**
         * @description When in a walking routine the tip matters.
         * @enum {string}
         */
        Phase: "before" | "start" | "build" | "keep";
        /**
         * @description The part of life that changes.
         * @enum {string}
         */
        Domain: "work" | "activity" | "sleep" | "weight" | "exercise" | "knowledge";
        /**
         * @description Whether walking suits: as it is, with changes, or only after asking a health worker.
         * @enum {string}
         */
        Suitability: "good" | "adapt" | "check-first";
        /**
         * @description How the code relates to the item: `broader` means that the code covers more than the item.
         * @enum {string}
         */
        CodeRelation: "exact" | "narrower" | "broader" | "related";
        /**
         * @description What the editors saw: the finding itself, the finding in a digest or copy, or only the record of the work.
         * @enum {string}
         */
        VerificationLevel: "finding-seen" | "secondary" | "record-seen";
        /** @description A size as a number, as a source of the claim gives it. */
        EffectSize: {
            /** @description What was measured. */
            outcome: string;
            measure: components["schemas"]["Measure"];
            value: number;
            /** @description Lower end of the 95% confidence interval. */
            ciLow?: number;
            /** @description Upper end of the 95% confidence interval. */
            ciHigh?: number;
            /** @description After how long it was measured. */
            timeframe?: string;
            /** @description The scale of a mean difference, or what a share is a share of. */
            unit?: string;
            /** @description Compared with what. */
            comparator?: string;
            source: string;
        };
        /** @description One statement with its certainty and its sources. */
        Claim: {
            id: string;
            /** @description One statement, in plain words. */
            text: string;
            certainty: components["schemas"]["Certainty"];
            direction?: components["schemas"]["Direction"];
            kind?: components["schemas"]["ClaimKind"];
            /** @description How large, where studies measured it. */
            effects?: components["schemas"]["EffectSize"][];
            /** @description Empty only when the certainty is `consensus`. */
            sources: {
                id: string;
                /**
                 * @description Whether the source supports the claim, limits how far it reaches, or contradicts it.
                 * @enum {string}
                 */
                stance: "supports" | "limits" | "contradicts";
            }[];
            /** @description Why the certainty is what it is, or what the claim leaves open. */
            note?: string;
        };
        /** @description A FHIR Coding, with how it relates to the item. */
        Code: {
            /**
             * Format: uri
             * @description FHIR code system URI.
             */
            system: string;
            code: string;
            /** @description The name of the code in its own system. */
            display: string;
            relation: components["schemas"]["CodeRelation"];
            /** @description The edition of the system in which the code was checked. */
            edition: string;
            /** @description False for a heading, which stands over codes and goes into no record. */
            selectable?: boolean;
        };
        /** @description Points at one item of the guide. */
        ItemReference: {
            collection: components["schemas"]["CollectionName"];
            id: string;
        };
        /** @description A common belief, what is known instead, and the claim that shows it. */
        Myth: {
            myth: string;
            fact: string;
            claim: string;
        };
        /** @description When to get help. Show these first, the most urgent before the others. */
        SeekHelp: {
            id: string;
            urgency: components["schemas"]["Urgency"];
            /** @description When to get help, and how: one wording for each emergency, the same in every item. */
            text: string;
            redFlag?: string;
            /** @description The id of the claim of this item that it rests on. */
            claim: string;
        };
        /** @description Who should leave something out, ask first, or do it in another way. */
        NotFor: {
            condition: components["schemas"]["Condition"];
            caution: components["schemas"]["Caution"];
            /** @description Why, and what to do instead. */
            text: string;
        };
        /** @description When the item was last checked by its editors. No clinician has reviewed it. */
        Reviewed: {
            /**
             * Format: date
             * @description When the editors last read the item against its sources.
             */
            date: string;
            /**
             * Format: date
             * @description When they are to do it again.
             */
            next: string;
            /** @enum {string} */
            status: "not-clinically-reviewed";
        };
        /** @description How much to do. Each number names the claim that it rests on. */
        Dose: {
            /** @description The dose in words. */
            text: string;
            /** @description How often in a row; on each side, where there are two. */
            repetitions?: {
                from: number;
                to: number;
                claim: string;
            };
            /** @description How many rows of repetitions. */
            sets?: {
                from: number;
                to: number;
                claim: string;
            };
            /** @description How long to hold each one. */
            holdSeconds?: {
                from: number;
                to: number;
                claim: string;
            };
            /** @description How long one session is. */
            minutes?: {
                from: number;
                to: number;
                claim: string;
            };
            /** @description How often a day. */
            timesPerDay?: {
                from: number;
                to: number;
                claim: string;
            };
            /** @description On how many days a week. */
            daysPerWeek?: {
                from: number;
                to: number;
                claim: string;
            };
        };
        /** @description One position of a body. Each part has a direction in degrees, away from the hips: 0 to the right, 90 up, 180 to the left. The lengths of the parts are always the same. */
        Pose: {
            /** @description What stands below it. */
            label: string;
            /** @description From the hips up to the shoulders. */
            spine: {
                low: number;
                middle: number;
                high: number;
            };
            head: number;
            nearArm: {
                upper: number;
                lower: number;
            };
            farArm: {
                upper: number;
                lower: number;
            };
            nearLeg: {
                thigh: number;
                shin: number;
                foot: number;
            };
            farLeg: {
                thigh: number;
                shin: number;
                foot: number;
            };
            /** @description How far the legs are rolled to the near side. */
            rolled?: number;
            /** @description How far the arms are spread to the sides. */
            armsOut?: number;
            arrows?: {
                from: {
                    /** @description Centimeters to the right of the part that stays. */
                    x: number;
                    /** @description Centimeters above the floor. */
                    y: number;
                };
                to: {
                    /** @description Centimeters to the right of the part that stays. */
                    x: number;
                    /** @description Centimeters above the floor. */
                    y: number;
                };
                /** @description How far it bows out to its left, in centimeters; to its right below zero. */
                bend?: number;
            }[];
        };
        /** @description A drawing of a movement, as positions of a body; `links.figure` leads to the drawing itself. */
        Figure: {
            /** @description What the drawing shows, for whoever cannot see it. */
            description: string;
            /**
             * @description From where one looks. The near side is that of the one who looks from the side.
             * @enum {string}
             */
            view: "side" | "above";
            /**
             * @description The part that stays where it is, on the near side where there are two.
             * @enum {string}
             */
            stays: "hip" | "shoulder" | "elbow" | "knee" | "foot";
            /** @description Whether there is a towel from the near hand around the near foot. */
            towel?: boolean;
            /** @description The positions, in order. */
            frames: components["schemas"]["Pose"][];
        };
        /** @description One warning sign, with its screening question. */
        Sign: {
            id: string;
            /** @description A question that can be answered with yes, no or not sure. */
            question: string;
            urgency: components["schemas"]["Urgency"];
            /**
             * @description How urgent it is when somebody is not sure: what it may be at its worst. Without it, only an emergency sign counts.
             * @enum {string}
             */
            unsure?: "emergency-now" | "same-day" | "within-days" | "routine";
            /**
             * @description A `modifier` matters mostly beside other signs.
             * @enum {string}
             */
            role: "sign" | "modifier";
            /** @description Signs that make this one more urgent. */
            escalatesWith: {
                /** @description All of these, answered yes. */
                signs: string[];
                urgency: components["schemas"]["Urgency"];
                /** @description Empty when this is consensus. */
                sources: string[];
            }[];
            accuracy: {
                /** @description How well the sign tells disease from no disease, or that nobody knows. */
                statement: string;
                /**
                 * @description Whether the figures were read, worked out from figures read, read at second hand, or not found.
                 * @enum {string}
                 */
                basis: "verified" | "derived" | "secondary" | "not-verified";
            };
            /** @description Where the sign and its urgency come from. */
            sources: string[];
            /** @description What is consensus, or where sources differ. */
            note?: string;
        };
        /** @description Something linked with lower back pain, with how strong the link is. */
        Cause: {
            id: string;
            title: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary: string;
            link: components["schemas"]["LinkStrength"];
            /** @description The id of the claim of this item that the link rests on. */
            linkClaim?: string;
            category: components["schemas"]["CauseCategory"];
            /** @description What it is, in paragraphs. */
            whatItIs: string[];
            /** @description What is known about why it may hurt. */
            whyItHurts: string[];
            /** @description How it may show. */
            signs: string[];
            /** @description What makes it more likely. */
            riskFactors: string[];
            /** @description What may help. */
            whatHelps: string[];
            /** @description How it usually goes on. */
            course?: string[];
            walkingAdvice: {
                suitability: components["schemas"]["Suitability"];
                how: string;
            };
            myths: components["schemas"]["Myth"][];
            claims: components["schemas"]["Claim"][];
            codes: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A benefit that walking is said to have, with what was found. */
        WalkingBenefit: {
            id: string;
            title: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary: string;
            outcome: components["schemas"]["Outcome"];
            /** @description The idea behind it, and how far it has been tested. */
            howItMayWork: string[];
            effect: {
                /** @description What was found. */
                statement: string;
                /** @description How large it was, where a study measured it. */
                size?: string;
                /** @description In whom. */
                population: string;
                /** @description Compared with what. */
                comparator: string;
                /** @description The id of the claim of this item that it rests on. */
                claim: string;
                measure?: components["schemas"]["Measure"];
                value?: number;
                /** @description Lower end of the 95% confidence interval. */
                ciLow?: number;
                /** @description Upper end of the 95% confidence interval. */
                ciHigh?: number;
                /** @description After how long it was measured. */
                timeframe?: string;
            };
            /** @description What is not known, or not shown. */
            limits: string[];
            /** @description What may go wrong. */
            harms?: string[];
            claims: components["schemas"]["Claim"][];
            codes: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A tip for a walking routine. */
        RegimenTip: {
            id: string;
            title: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary: string;
            /** @description Its place in the routine. */
            order: number;
            phase: components["schemas"]["Phase"];
            /** @description What to do. */
            steps: string[];
            /** @description Ids of the exercises that it names. */
            exercises?: string[];
            /** @description What to leave out. */
            avoid: string[];
            /** @description When to do less for a while. */
            easeOffIf: string[];
            /** @description Ids of the red flags that mean: stop and get help. */
            stopIf: string[];
            claims: components["schemas"]["Claim"][];
            codes: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A change beside walking that may help. */
        LifestyleChange: {
            id: string;
            title: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary: string;
            domain: components["schemas"]["Domain"];
            /** @description What to do. */
            steps: string[];
            /** @description Ids of the exercises that it names. */
            exercises?: string[];
            /** @description Who may gain from it. */
            whoItSuits: string[];
            /** @description Who should leave it out, ask first, or change it. */
            notFor?: components["schemas"]["NotFor"][];
            /** @description How long until it may help, or that nobody knows. */
            timeToEffect: string;
            /** @description What people buy or do for nothing. */
            notNeeded: string[];
            claims: components["schemas"]["Claim"][];
            codes: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description One exercise, step by step, with its dose and who should leave it out. */
        Exercise: {
            id: string;
            title: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary: string;
            kind: components["schemas"]["ExerciseKind"];
            position: components["schemas"]["Position"];
            /** @description How to do it, in order. */
            steps: string[];
            figure?: components["schemas"]["Figure"];
            dose: components["schemas"]["Dose"];
            /** @description How to make it easier. */
            easier: string[];
            /** @description How to make it harder. */
            harder: string[];
            /** @description Who should leave it out, ask first, or change it. */
            notFor: components["schemas"]["NotFor"][];
            /** @description When to do less for a while. */
            easeOffIf: string[];
            /** @description Ids of the red flags that mean: stop and get help. */
            stopIf: string[];
            claims: components["schemas"]["Claim"][];
            codes: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A warning sign group, with its urgency. */
        RedFlag: {
            id: string;
            title: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary: string;
            urgency: components["schemas"]["Urgency"];
            /** @description What it might point to. A sign is never proof of these. */
            possibleConcerns: string[];
            signs: components["schemas"]["Sign"][];
            /** @description What to do. */
            action: string;
            /** @description What an app or chatbot has to say. */
            mustSay: string[];
            /** @description What an app or chatbot must not say. */
            doNotSay: string[];
            /** @description The rule behind what must not be said: it holds for other words of the same kind too. */
            doNotSayRule?: string;
            /** @description What would change the level: when to get help now, or sooner. */
            safetyNet?: string[];
            /** @description What to do until somebody has been seen. */
            meanwhile?: string[];
            claims: components["schemas"]["Claim"][];
            codes: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description Emergency wording for one region. */
        EmergencyRegion: {
            /** @description ISO 3166-1 alpha-2 code, or `EU` for the countries listed. */
            region: string;
            name: string;
            /** @description ISO 3166-1 alpha-2 codes that the entry covers. */
            countries: string[];
            /** @description The emergency number. */
            number: string;
            /** @description Urgent advice that is not an emergency. */
            urgentNumber?: string;
            /** @description What to tell someone in this region. */
            text: string;
            sources: string[];
            /** @description How far the number was checked. */
            caveat: string;
            /**
             * Format: date
             * @description When it has to be read again in its source.
             */
            checkAgainBy?: string;
        };
        /** @description The question, the answer, and what holds for the whole guide. */
        Overview: {
            question: string;
            shortAnswer: string;
            /** @description The answer in paragraphs. */
            longAnswer: string[];
            /** @description What to remember, each with the claim of this overview that it rests on. */
            keyMessages: {
                text: string;
                claim: string;
            }[];
            scope: {
                audience: string;
                /** @description What the guide covers. */
                covers: string[];
                /** @description What it leaves out. */
                doesNotCover: string[];
            };
            /** @description What is known about warning signs in general. */
            redFlagStatement: string[];
            disclaimer: string;
            emergency: {
                /** @description The words for a region that is not listed. */
                text: string;
                regions: components["schemas"]["EmergencyRegion"][];
            };
            claims: components["schemas"]["Claim"][];
        };
        /** @description A source, in CSL-JSON names, with what it found. */
        Source: {
            id: string;
            /**
             * @description CSL type.
             * @enum {string}
             */
            type: "article-journal" | "paper-conference" | "report" | "webpage";
            title: string;
            author: {
                family?: string;
                given?: string;
                literal?: string;
            }[];
            issued?: {
                "date-parts": number[][];
            };
            "container-title"?: string;
            volume?: string;
            issue?: string;
            page?: string;
            /** @description Remarks of the editors, such as "Not all authors are listed." */
            note?: string;
            DOI?: string;
            PMID?: string;
            /** Format: uri */
            URL?: string;
            studyType: string;
            participants?: number;
            /** @description What the source found, in the editors' words. */
            finding: string;
            caveat?: string;
            verificationLevel: components["schemas"]["VerificationLevel"];
            /** @description Licence of the source itself, where one was seen. */
            licence?: string;
        };
        /** @description Who has reviewed the content. No clinician has. */
        Review: {
            /** @enum {string} */
            status: "not-clinically-reviewed";
            statement: string;
        };
        /** @description Under which terms the content may be used. */
        Licence: {
            /** @description SPDX identifier. */
            id: string;
            /** Format: uri */
            url: string;
            attribution: string;
        };
        /**
         * @description How much a change matters: `editorial` changes words only, `clinical` what is advised or how sure it is, `safety` what keeps somebody safe.
         * @enum {string}
         */
        Severity: "editorial" | "clinical" | "safety";
        /** @description A change in the editors' words: of one item, or of the whole release when none is named. */
        ReleaseChange: {
            collection?: components["schemas"]["CollectionName"];
            id?: string;
            severity: components["schemas"]["Severity"];
            text: string;
        };
        /**
         * @description A day of the week.
         * @enum {string}
         */
        Weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
        /**
         * @description What the walks are for: to ease pain that has lasted for months, to keep pain from coming back, or health in general.
         * @enum {string}
         */
        PlanGoal: "ease-chronic" | "prevent-recurrence" | "general";
        /**
         * @description What to do with the plan after a week.
         * @enum {string}
         */
        PlanAction: "carry-on" | "repeat-week" | "go-back-one-week" | "go-back-two-weeks" | "restart" | "full-week" | "start-lower" | "screen-and-restart" | "stop-and-see-someone" | "stop-and-screen";
        /** @description A rule of safety, with the red flags and the claim behind it. */
        PlanTip: {
            text: string;
            /** @description Red flags that this is about. */
            redFlags: string[];
            claim: string;
        };
        /** @description A reason against a walking plan, with what to do instead. */
        PlanReason: {
            id?: string;
            /** @description Whom the plan is not for. */
            text: string;
            /** @description What to do instead. */
            instead?: string;
            /** @description Red flags that this is about. */
            redFlags: string[];
            claim: string;
        };
        /** @description A short lesson. Teaching was part of what worked. */
        PlanMessage: {
            id: string;
            text: string;
            claim: string;
        };
        /** @description The goal, and what walking may do for it. */
        PlanExpectation: {
            id: components["schemas"]["PlanGoal"];
            title: string;
            /** @description What may be expected of walking for this goal. */
            text: string;
            claim: string;
        };
        /** @description What to do when a week did not go as planned. */
        FlareRule: {
            action: components["schemas"]["PlanAction"];
            when: string;
            /** @description What to do. */
            text: string;
            claim: string;
        };
        /** @description A member that `without` left out, and why. */
        LeftOut: {
            id: string;
            title: string;
            condition: components["schemas"]["Condition"];
            reason: string;
        };
        /** @description What travels with every answer: release, language, review, licence, disclaimer and emergency wording. */
        Meta: {
            /** @description The content release that the answer comes from. */
            release: {
                version: string;
                /** @enum {string} */
                status: "draft" | "released";
                /**
                 * Format: date
                 * @description The day of the release, or of the last edit of a draft.
                 */
                date: string;
            };
            /** @description BCP 47 tag of the texts. */
            language: string;
            review: components["schemas"]["Review"];
            licence: components["schemas"]["Licence"];
            disclaimer: string;
            emergency: {
                /** @description What to say where the region is not known. */
                text: string;
                /** @description Emergency numbers by region; the guide holds their sources. */
                numbers: {
                    /** @description ISO 3166-1 alpha-2 code, or `EU` for the countries listed. */
                    region: string;
                    /** @description The emergency number. */
                    number: string;
                }[];
            };
            /** @description What `without` left out, and why; only where it was asked. */
            leftOut?: components["schemas"]["LeftOut"][];
        };
        /** @description Related addresses, by relation. */
        Links: {
            /** @description Where this very answer can be had again. */
            self: string;
        } & {
            [key: string]: string;
        };
        /** @description The entry point: what is held, and where. */
        Start: {
            title: string;
            description: string;
            /** @description A content release. */
            release: {
                version: string;
                /** @enum {string} */
                status: "draft" | "released";
                /**
                 * Format: date
                 * @description The day of the release, or of the last edit of a draft.
                 */
                date: string;
                /** @description What changed since the release before. */
                changes: components["schemas"]["ReleaseChange"][];
            };
            collections: {
                id: string;
                title: string;
                description: string;
                count: number;
                /** @description Query parameters that choose members by a field of that name. */
                filters: string[];
                href: string;
            }[];
        };
        /** @description The guide with only the chosen parts. */
        GuideSelection: {
            overview?: components["schemas"]["Overview"];
            causes?: components["schemas"]["Cause"][];
            walkingBenefits?: components["schemas"]["WalkingBenefit"][];
            regimenTips?: components["schemas"]["RegimenTip"][];
            lifestyleChanges?: components["schemas"]["LifestyleChange"][];
            exercises?: components["schemas"]["Exercise"][];
            redFlags?: components["schemas"]["RedFlag"][];
            sources?: components["schemas"]["Source"][];
        };
        /** @description What adopters must know, with only the chosen fields. */
        SafetyStatementSelection: {
            title?: string;
            summary?: string;
            /** @description Who has reviewed and signed it. No clinician has. */
            review?: string;
            /** @description What each part is meant for, and what it cannot do. */
            intendedUse?: {
                /** @enum {string} */
                module: "content" | "search" | "screening-by-questions" | "screening-by-own-words" | "walking-plan" | "assistants";
                /** @description What it is meant for. */
                use: string;
                /** @description What it cannot do. */
                limit: string;
            }[];
            /** @description Who it is made for. */
            users?: string[];
            /** @description What it must not be used for, and for whom. */
            notFor?: string[];
            /** @description What whoever puts it before people has to do. */
            mustDo?: {
                id: string;
                text: string;
            }[];
            /** @description What can still go wrong. */
            residualRisks?: {
                /** @description The hazard in the hazard log of the source code. */
                hazard: string;
                text: string;
            }[];
            /**
             * Format: date
             * @description The first day on which an emergency number or a crisis line has to be read again in its source. After it, check them yourself.
             */
            checkNumbersBy?: string;
            /** @description How a mistake is called back. */
            corrections?: string[];
            /** @description Where it stands with the law on medical devices, in plain words. */
            regulatory?: string[];
            /** @description Where to report a danger. */
            contact?: string;
        };
        /** @description A cause with only the chosen fields. */
        CauseSelection: {
            id?: string;
            title?: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames?: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary?: string;
            link?: components["schemas"]["LinkStrength"];
            /** @description The id of the claim of this item that the link rests on. */
            linkClaim?: string;
            category?: components["schemas"]["CauseCategory"];
            /** @description What it is, in paragraphs. */
            whatItIs?: string[];
            /** @description What is known about why it may hurt. */
            whyItHurts?: string[];
            /** @description How it may show. */
            signs?: string[];
            /** @description What makes it more likely. */
            riskFactors?: string[];
            /** @description What may help. */
            whatHelps?: string[];
            /** @description How it usually goes on. */
            course?: string[];
            walkingAdvice?: {
                suitability: components["schemas"]["Suitability"];
                how: string;
            };
            myths?: components["schemas"]["Myth"][];
            claims?: components["schemas"]["Claim"][];
            codes?: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related?: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A walking benefit with only the chosen fields. */
        WalkingBenefitSelection: {
            id?: string;
            title?: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames?: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary?: string;
            outcome?: components["schemas"]["Outcome"];
            /** @description The idea behind it, and how far it has been tested. */
            howItMayWork?: string[];
            effect?: {
                /** @description What was found. */
                statement: string;
                /** @description How large it was, where a study measured it. */
                size?: string;
                /** @description In whom. */
                population: string;
                /** @description Compared with what. */
                comparator: string;
                /** @description The id of the claim of this item that it rests on. */
                claim: string;
                measure?: components["schemas"]["Measure"];
                value?: number;
                /** @description Lower end of the 95% confidence interval. */
                ciLow?: number;
                /** @description Upper end of the 95% confidence interval. */
                ciHigh?: number;
                /** @description After how long it was measured. */
                timeframe?: string;
            };
            /** @description What is not known, or not shown. */
            limits?: string[];
            /** @description What may go wrong. */
            harms?: string[];
            claims?: components["schemas"]["Claim"][];
            codes?: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related?: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A regimen tip with only the chosen fields. */
        RegimenTipSelection: {
            id?: string;
            title?: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames?: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary?: string;
            /** @description Its place in the routine. */
            order?: number;
            phase?: components["schemas"]["Phase"];
            /** @description What to do. */
            steps?: string[];
            /** @description Ids of the exercises that it names. */
            exercises?: string[];
            /** @description What to leave out. */
            avoid?: string[];
            /** @description When to do less for a while. */
            easeOffIf?: string[];
            /** @description Ids of the red flags that mean: stop and get help. */
            stopIf?: string[];
            claims?: components["schemas"]["Claim"][];
            codes?: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related?: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A lifestyle change with only the chosen fields. */
        LifestyleChangeSelection: {
            id?: string;
            title?: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames?: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary?: string;
            domain?: components["schemas"]["Domain"];
            /** @description What to do. */
            steps?: string[];
            /** @description Ids of the exercises that it names. */
            exercises?: string[];
            /** @description Who may gain from it. */
            whoItSuits?: string[];
            /** @description Who should leave it out, ask first, or change it. */
            notFor?: components["schemas"]["NotFor"][];
            /** @description How long until it may help, or that nobody knows. */
            timeToEffect?: string;
            /** @description What people buy or do for nothing. */
            notNeeded?: string[];
            claims?: components["schemas"]["Claim"][];
            codes?: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related?: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A exercise with only the chosen fields. */
        ExerciseSelection: {
            id?: string;
            title?: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames?: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary?: string;
            kind?: components["schemas"]["ExerciseKind"];
            position?: components["schemas"]["Position"];
            /** @description How to do it, in order. */
            steps?: string[];
            figure?: components["schemas"]["Figure"];
            dose?: components["schemas"]["Dose"];
            /** @description How to make it easier. */
            easier?: string[];
            /** @description How to make it harder. */
            harder?: string[];
            /** @description Who should leave it out, ask first, or change it. */
            notFor?: components["schemas"]["NotFor"][];
            /** @description When to do less for a while. */
            easeOffIf?: string[];
            /** @description Ids of the red flags that mean: stop and get help. */
            stopIf?: string[];
            claims?: components["schemas"]["Claim"][];
            codes?: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related?: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A red flag with only the chosen fields. */
        RedFlagSelection: {
            id?: string;
            title?: string;
            /** @description When to get help, the most urgent first. */
            seekHelp?: components["schemas"]["SeekHelp"][];
            /** @description What people call it. */
            alternateNames?: string[];
            /** @description Words that should lead here, but are no names of it. */
            searchTerms?: string[];
            /** @description What the evidence allows to be said, in at most 280 characters. */
            summary?: string;
            urgency?: components["schemas"]["Urgency"];
            /** @description What it might point to. A sign is never proof of these. */
            possibleConcerns?: string[];
            signs?: components["schemas"]["Sign"][];
            /** @description What to do. */
            action?: string;
            /** @description What an app or chatbot has to say. */
            mustSay?: string[];
            /** @description What an app or chatbot must not say. */
            doNotSay?: string[];
            /** @description The rule behind what must not be said: it holds for other words of the same kind too. */
            doNotSayRule?: string;
            /** @description What would change the level: when to get help now, or sooner. */
            safetyNet?: string[];
            /** @description What to do until somebody has been seen. */
            meanwhile?: string[];
            claims?: components["schemas"]["Claim"][];
            codes?: components["schemas"]["Code"][];
            /** @description Why the item carries no code. */
            notCoded?: string;
            related?: components["schemas"]["ItemReference"][];
            reviewed?: components["schemas"]["Reviewed"];
        };
        /** @description A source with only the chosen fields. */
        SourceSelection: {
            id?: string;
            /**
             * @description CSL type.
             * @enum {string}
             */
            type?: "article-journal" | "paper-conference" | "report" | "webpage";
            title?: string;
            author?: {
                family?: string;
                given?: string;
                literal?: string;
            }[];
            issued?: {
                "date-parts": number[][];
            };
            "container-title"?: string;
            volume?: string;
            issue?: string;
            page?: string;
            /** @description Remarks of the editors, such as "Not all authors are listed." */
            note?: string;
            DOI?: string;
            PMID?: string;
            /** Format: uri */
            URL?: string;
            studyType?: string;
            participants?: number;
            /** @description What the source found, in the editors' words. */
            finding?: string;
            caveat?: string;
            verificationLevel?: components["schemas"]["VerificationLevel"];
            /** @description Licence of the source itself, where one was seen. */
            licence?: string;
        };
        /** @description The entry point. */
        StartAnswer: {
            data: components["schemas"]["Start"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description The whole guide, or the chosen parts of it. */
        GuideAnswer: {
            data: components["schemas"]["GuideSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description What adopters must know. */
        SafetyAnswer: {
            data: components["schemas"]["SafetyStatementSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One cause. */
        CauseAnswer: {
            data: components["schemas"]["CauseSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One walking benefit. */
        WalkingBenefitAnswer: {
            data: components["schemas"]["WalkingBenefitSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One regimen tip. */
        RegimenTipAnswer: {
            data: components["schemas"]["RegimenTipSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One lifestyle change. */
        LifestyleChangeAnswer: {
            data: components["schemas"]["LifestyleChangeSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One exercise. */
        ExerciseAnswer: {
            data: components["schemas"]["ExerciseSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One red flag. */
        RedFlagAnswer: {
            data: components["schemas"]["RedFlagSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One source. */
        SourceAnswer: {
            data: components["schemas"]["SourceSelection"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Things linked with lower back pain, in the content's order. */
        CauseListAnswer: {
            data: components["schemas"]["CauseSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description What walking may do, in the content's order. */
        WalkingBenefitListAnswer: {
            data: components["schemas"]["WalkingBenefitSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description How to start and keep walking, in the content's order. */
        RegimenTipListAnswer: {
            data: components["schemas"]["RegimenTipSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Changes beside walking, in the content's order. */
        LifestyleChangeListAnswer: {
            data: components["schemas"]["LifestyleChangeSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Exercises, in the content's order. */
        ExerciseListAnswer: {
            data: components["schemas"]["ExerciseSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Warning signs, in the content's order. */
        RedFlagListAnswer: {
            data: components["schemas"]["RedFlagSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Sources, in the content's order. */
        SourceListAnswer: {
            data: components["schemas"]["SourceSelection"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /**
         * @description How well the held code answers the one asked for: the same code, the same but for the encounter letter, a parent or child of it, or none.
         * @enum {string}
         */
        MatchQuality: "exact" | "stem" | "parent" | "none";
        /**
         * @description What the held code is to the one asked for: the `same`; the same but for the letter of its `encounter`; a `parent`, which covers more; a `child`, which covers less; or a `replacement`, which took the place of a code that is retired.
         * @enum {string}
         */
        Kinship: "same" | "encounter" | "parent" | "child" | "replacement";
        /** @description What became of a code that nobody may use any more. */
        RetiredCode: {
            /** @description What the code was called. */
            display: string;
            /** @description The finer codes that took its place, whether they are held here or not. */
            replacedBy: string[];
        };
        /** @description An item that carries a code. */
        CodedItem: {
            collection: components["schemas"]["CollectionName"];
            id: string;
            title: string;
            relation: components["schemas"]["CodeRelation"];
            href: string;
        };
        /** @description An item found for a code. */
        FoundItem: {
            collection: components["schemas"]["CollectionName"];
            id: string;
            title: string;
            relation: components["schemas"]["CodeRelation"];
            href: string;
            matchQuality: components["schemas"]["MatchQuality"];
            heldAs?: components["schemas"]["Kinship"];
            code: components["schemas"]["Code"];
        };
        /** @description What is held for a code. */
        CodeResult: {
            /** @description FHIR code system URI. */
            system: string;
            /** @description The code that was asked for; `-` for what is not written as a code of the system, which is not repeated. */
            code: string;
            matchQuality: components["schemas"]["MatchQuality"];
            retired?: components["schemas"]["RetiredCode"];
            /** @description Best first; empty when nothing is held for the code. */
            items: components["schemas"]["FoundItem"][];
        };
        /** @description A code system, with the codes that items carry. */
        HeldCodes: {
            /** @description The name of the system in addresses. */
            id: string;
            /** @description FHIR code system URI. */
            system: string;
            name: string;
            /** @description The edition in which the codes were checked. */
            edition: string;
            codes: {
                code: string;
                display: string;
                items: components["schemas"]["CodedItem"][];
            }[];
        };
        /** @description The code systems and codes that are held. */
        CodesAnswer: {
            data: components["schemas"]["HeldCodes"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description What is held for a code. */
        CodeAnswer: {
            data: components["schemas"]["CodeResult"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Text as the JSON of MedlinePlus Connect has it. */
        InfobuttonText: {
            _value: string;
            type?: string;
        };
        /** @description A page of the guide. The summary is HTML, and says first when to get help. */
        InfobuttonEntry: {
            title: components["schemas"]["InfobuttonText"];
            link: {
                title: string;
                rel: string;
                type: string;
                href: string;
            }[];
            id: components["schemas"]["InfobuttonText"];
            updated: components["schemas"]["InfobuttonText"];
            summary: components["schemas"]["InfobuttonText"];
        };
        /** @description What is held on a topic, in the form of MedlinePlus Connect. */
        InfobuttonAnswer: {
            feed: {
                xsi: string;
                base: string;
                lang: string;
                title: components["schemas"]["InfobuttonText"];
                subtitle: components["schemas"]["InfobuttonText"];
                author: {
                    name: components["schemas"]["InfobuttonText"];
                    uri: components["schemas"]["InfobuttonText"];
                };
                updated: components["schemas"]["InfobuttonText"];
                category: {
                    scheme: string;
                    term: string;
                }[];
                id: components["schemas"]["InfobuttonText"];
                /** @description Empty when nothing is held. */
                entry: components["schemas"]["InfobuttonEntry"][];
            };
        };
        /** @description A passage found. Its certainty is the lowest among the claims that it rests on. */
        SearchHit: {
            /**
             * @description What it is: an item, a collection as a whole, the question of the guide (`overview`), or a tool (`screening`, `walking-plan`).
             * @enum {string}
             */
            kind?: "item" | "collection" | "guide" | "tool";
            collection: components["schemas"]["CollectionName"];
            id: string;
            title: string;
            /** @description The field of the item that the passage comes from. */
            field: string;
            /** @description Whole sentences, short enough to quote. Of a red flag the best passage is always its summary, which says how soon to get help. */
            passage: string;
            /** @description How well it fits, from 0 to 1. Compare it within one answer only. */
            score: number;
            certainty: components["schemas"]["Certainty"];
            /** @description Ids of the claims that the passage rests on: the one that it states, else those nearest in wording. */
            claims: string[];
            /** @description Empty only when the certainty is `consensus`. */
            sources: {
                id: string;
                /**
                 * @description Whether the source supports the claim, limits how far it reaches, or contradicts it.
                 * @enum {string}
                 */
                stance: "supports" | "limits" | "contradicts";
            }[];
            /** @description Where words of the question, or words that mean the same, stand in the passage (UTF-16 code units; `end` is behind the last one). */
            matched?: {
                start: number;
                end: number;
            }[];
            /**
             * @description No word of the question stands in the passage: the question as a whole is like what others asked.
             * @constant
             */
            resembles?: true;
            links: components["schemas"]["Links"];
        };
        /** @description Where to look when nothing was found, by relation. */
        SearchLinks: {
            /** @description The address of search, without what was asked: that may be health data, and answers are shown, kept and passed on. */
            self: string;
        } & {
            [key: string]: string;
        };
        /** @description What a screening of the question found: say this before anything else when it is urgent. */
        SearchScreening: {
            crisis?: components["schemas"]["Crisis"];
            support?: components["schemas"]["Support"];
            urgency: components["schemas"]["ScreeningLevel"];
            headline: string;
            action: string;
            /** @description What has to be said with it. */
            mustSay: string[];
            /** @description What must not be said. */
            doNotSay: string[];
            /**
             * @description How much of the text could be read; missing without a text. Of what was not read nothing is known, and no plan may start.
             * @enum {string}
             */
            understood?: "most" | "part" | "none";
            /** @description Most urgent first. */
            triggered: components["schemas"]["TriggeredSign"][];
            /** @description Where to screen in full. */
            href: string;
        };
        /** @description What travels with every answer, and the screening of the question. */
        SearchMeta: {
            /** @description The content release that the answer comes from. */
            release: {
                version: string;
                /** @enum {string} */
                status: "draft" | "released";
                /**
                 * Format: date
                 * @description The day of the release, or of the last edit of a draft.
                 */
                date: string;
            };
            /** @description BCP 47 tag of the texts. */
            language: string;
            review: components["schemas"]["Review"];
            licence: components["schemas"]["Licence"];
            disclaimer: string;
            emergency: {
                /** @description What to say where the region is not known. */
                text: string;
                /** @description Emergency numbers by region; the guide holds their sources. */
                numbers: {
                    /** @description ISO 3166-1 alpha-2 code, or `EU` for the countries listed. */
                    region: string;
                    /** @description The emergency number. */
                    number: string;
                }[];
            };
            /** @description What `without` left out, and why; only where it was asked. */
            leftOut?: components["schemas"]["LeftOut"][];
            screening: components["schemas"]["SearchScreening"];
            /** @description The words that misspelt ones were read as; absent where none were. */
            correctedTo?: string[];
            /** @description Set where that is what was asked; nothing is found then. */
            notCovered?: {
                /** @description What the guide leaves out on purpose. */
                topic: string;
                /** @description Whom to ask about it. */
                ask: string;
            };
        };
        /** @description What was found. */
        SearchAnswer: {
            /** @description Best first. Empty when nothing is held that fits: then say so, and do not guess. */
            data: components["schemas"]["SearchHit"][];
            meta: components["schemas"]["SearchMeta"];
            links: components["schemas"]["SearchLinks"];
        };
        /** @description What somebody may be typing, and what it leads to. */
        Suggestion: {
            /** @description A title or a name, to search with. */
            text: string;
            /**
             * @description What it leads to: an item, a collection, the question of the guide, or a tool.
             * @enum {string}
             */
            kind: "item" | "collection" | "guide" | "tool";
            collection: components["schemas"]["CollectionName"];
            id: string;
            title: string;
            links: components["schemas"]["Links"];
        };
        /** @description What somebody may be typing. */
        SuggestAnswer: {
            /** @description Best first; each leads to something else. */
            data: components["schemas"]["Suggestion"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /**
         * @description The highest urgency that was found, or `no-flags-found`, which does not mean that all is well.
         * @enum {string}
         */
        ScreeningLevel: "emergency-now" | "same-day" | "within-days" | "routine" | "no-flags-found";
        /**
         * @description `act-now`: an overdose was taken, or somebody is about to hurt themselves. `talk-now`: somebody thinks of suicide or self-harm.
         * @enum {string}
         */
        CrisisKind: "act-now" | "talk-now";
        /** @description Somebody to talk to. */
        CrisisLine: {
            name: string;
            /** @description How to reach it. */
            text: string;
            /** @description The number to call; missing where none is held for the country. */
            number?: string;
            /** @description Where the editors read it. */
            sources: string[];
            /**
             * Format: date
             * @description When they last read it.
             */
            checkedOn?: string;
            /** @description How far it was checked. */
            caveat?: string;
        };
        /** @description Somebody may hurt themselves, thinks of it, or has taken an overdose. Say this before anything else; no risk is graded. */
        Crisis: {
            kind: components["schemas"]["CrisisKind"];
            headline: string;
            /** @description What to say, in this order. */
            say: string[];
            /** @description What never to say. */
            doNotSay: string[];
            /** @description The rule behind it: it holds for other words of the same kind too. */
            doNotSayRule?: string;
            /** @description Whom to talk to in the country; local words where no line is held. */
            lines: components["schemas"]["CrisisLine"][];
        };
        /** @description Whom one can talk to, without alarm. */
        Support: {
            /** @description Whom to talk to in the country; local words where no line is held. */
            lines: components["schemas"]["CrisisLine"][];
        };
        /**
         * @description An answer to a screening question. `unsure` counts as what the sign may be at its worst.
         * @enum {string}
         */
        ScreeningAnswerWord: "yes" | "no" | "unsure";
        /** @description A question, and how it may be answered. */
        ScreeningQuestion: {
            /** @description The id of the sign: the key under which it is answered. */
            sign: string;
            redFlag: string;
            /** @description A question that can be answered with yes, no or not sure. */
            question: string;
            /**
             * @description A `modifier` matters mostly beside other signs.
             * @enum {string}
             */
            role: "sign" | "modifier";
            answers: components["schemas"]["ScreeningAnswerWord"][];
            /** @description The red flag, with its sources. */
            href: string;
        };
        /** @description The screening questions, grouped by urgency. */
        ScreeningQuestions: {
            /** @description Most urgent first. */
            groups: {
                urgency: components["schemas"]["Urgency"];
                headline: string;
                questions: components["schemas"]["ScreeningQuestion"][];
            }[];
            caveat: string;
        };
        /** @description A warning sign that was found. */
        TriggeredSign: {
            redFlag: string;
            sign: string;
            urgency: components["schemas"]["Urgency"];
            /** @description The answer, or the words, that caused it. */
            because: {
                answer: components["schemas"]["ScreeningAnswerWord"];
            } | {
                text: {
                    /** @description The words, as they were sent. */
                    quote: string;
                    /** @description Where they begin in `text`, in UTF-16 code units. */
                    start: number;
                    /** @description Where they end. */
                    end: number;
                };
                /** @description The message only sounds like this sign, as other messages did: put the question. */
                resembles?: {
                    /** @description A question that can be answered with yes, no or not sure. */
                    question: string;
                    /** @description All words that speak for it; the first of them is `text`. */
                    spans: {
                        /** @description The words, as they were sent. */
                        quote: string;
                        /** @description Where they begin in `text`, in UTF-16 code units. */
                        start: number;
                        /** @description Where they end. */
                        end: number;
                    }[];
                };
            };
            /** @description The red flag: what to do, what to say, and the sources. */
            href: string;
        };
        /** @description A warning sign that was spoken of but does not count. */
        RuledOutSign: {
            redFlag: string;
            sign: string;
            /**
             * @description Answered with no; or spoken of, but denied, over and done, about another person, only asked about, or explained by the words beside it.
             * @enum {string}
             */
            reason: "answered-no" | "denied" | "over" | "someone-else" | "asked-about" | "explained";
            text?: {
                /** @description The words, as they were sent. */
                quote: string;
                /** @description Where they begin in `text`, in UTF-16 code units. */
                start: number;
                /** @description Where they end. */
                end: number;
            };
        };
        /** @description The way on to a walking plan. */
        PlanLink: {
            /** @description The walking plan, with `redFlags` filled in as the screening found. */
            href: string;
            /** @description What has to be put to it: the longest easy walk, the day of this screening, and `none` when no reason against a plan applies. Without them it lists the reasons. */
            needs: ("comfortableMinutes" | "screenedOn" | "notFor")[];
        };
        /** @description The outcome of a screening. It is not a diagnosis, and never an all-clear. */
        ScreeningResult: {
            crisis?: components["schemas"]["Crisis"];
            support?: components["schemas"]["Support"];
            urgency: components["schemas"]["ScreeningLevel"];
            headline: string;
            action: string;
            /** @description What has to be said with it. */
            mustSay: string[];
            /** @description What must not be said. */
            doNotSay: string[];
            /** @description The rules behind what must not be said: they hold for other words of the same kind too. */
            doNotSayRules: string[];
            /** @description What would change the level: when to get help now, or sooner. */
            safetyNet: string[];
            /** @description What to do until somebody has been seen. */
            meanwhile: string[];
            /** @description The number of the region, or the words that hold everywhere. */
            emergency: {
                text: string;
                /** @description The region that was asked for, when its number is held. */
                region?: string;
                /** @description The emergency number there. */
                number?: string;
                /** @description Urgent advice that is not an emergency. */
                urgentNumber?: string;
            };
            /**
             * @description How much of the text could be read; missing without a text. Of what was not read nothing is known, and no plan may start.
             * @enum {string}
             */
            understood?: "most" | "part" | "none";
            /** @description Most urgent first. */
            triggered: components["schemas"]["TriggeredSign"][];
            ruledOut: components["schemas"]["RuledOutSign"][];
            /** @description Signs that still have to be asked about. An emergency sign that the text only asks about, calls over or explains away stands first, then what it only sounds like. */
            unanswered: string[];
            /** @description Whether a walking plan may start: nothing was found that cannot wait, no question about such a sign is open, and the text could be read. */
            planAllowed: boolean;
            caveat: string;
            /** @description What the outcome was made with: the rules, what was learned from other messages unless rules read alone, and the content. */
            readBy?: {
                rules: string;
                model?: string;
                /** @description The digest of the release; of a draft, which has none, its version. */
                release: string;
            };
            plan?: components["schemas"]["PlanLink"];
        };
        /** @description The screening questions. */
        ScreeningQuestionsAnswer: {
            data: components["schemas"]["ScreeningQuestions"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description The outcome of a screening. */
        ScreeningAnswer: {
            data: components["schemas"]["ScreeningResult"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One week of a walking plan. */
        PlanWeek: {
            week: number;
            /** Format: date */
            startDate?: string;
            /** @description Walks in this week. */
            sessions: number;
            /** @description Minutes of each walk, easy ends included. */
            minutesPerSession: number;
            /** @description Minutes of all walks of the week. */
            totalMinutes: number;
            /** @description The day of each walk, with its date where the plan has a start. */
            schedule: {
                day: components["schemas"]["Weekday"];
                /** Format: date */
                date?: string;
            }[];
            pace: {
                /** @enum {string} */
                level: "easy" | "brisk-if-comfortable";
                text: string;
            };
            /** @description The easy minutes at the start. */
            warmUp: {
                /** @description At least this many minutes. */
                from: number;
                /** @description At most this many minutes. */
                to: number;
                text: string;
            };
            /** @description The easy minutes at the end. */
            coolDown: {
                /** @description At least this many minutes. */
                from: number;
                /** @description At most this many minutes. */
                to: number;
                text: string;
            };
            breaks: {
                /** @description Minutes of each bout; one bout is a walk without a planned break. */
                bouts: number[];
                text: string;
            };
            /** @description Present from the week in which slopes are due. */
            inclines?: {
                /** @description At most this many minutes of slope in a walk. */
                upToMinutes: number;
                text: string;
            };
            /** @description What is new since last week: one thing at most. After a flare, the numbers say how much less is walked than was planned. */
            change: {
                /** @enum {string} */
                kind: "start" | "longer-sessions" | "more-sessions" | "brisker-pace" | "gentle-slopes" | "shorter-sessions" | "same";
                /** @description How many more walks than last week. */
                sessions: number;
                /** @description How many more minutes for each walk. */
                minutesPerSession: number;
                /** @description How many more minutes in the week. */
                totalMinutes: number;
                text: string;
            };
            message: components["schemas"]["PlanMessage"];
        };
        /** @description A number of the rules, with the claim that it rests on. */
        PlanFigure: {
            /** @description Where the number stands in the rules. */
            name: string;
            value: number;
            claim: string;
        };
        /** @description A graded walking plan, week by week. */
        WalkingPlan: {
            title: string;
            summary: string;
            /** @description What the plan was made from and what was stated, with what was left open filled in. */
            inputs: {
                /**
                 * @description The longest walk that feels easy today, in whole minutes from 1 to 180.
                 * @example 10
                 */
                comfortableMinutes: number;
                /**
                 * @description **Needed**, or the answer is a 409: what the screening found, `none` or `routine`, which can wait for a normal visit. With anything else there is no plan.
                 * @example none
                 */
                redFlags?: string;
                /**
                 * @description **Needed**, or the answer is a 409: the day of the screening, such as 2027-01-02. With `startDate` it is that day, or one of the seven before it.
                 * @example 2027-01-02
                 */
                screenedOn?: string;
                /**
                 * @description **Needed**, or the answer is a 409: `none` states that none of the reasons against a plan applies. The 409 lists them; one that applies may be named here by its id, several with commas, and the answer says what to do instead.
                 * @example none
                 */
                notFor?: string;
                /**
                 * @description What the walks are for; `general` when absent. It chooses the words, not the numbers: no study has shown that they should differ.
                 * @enum {string}
                 */
                goal?: "ease-chronic" | "prevent-recurrence" | "general";
                /**
                 * @description `true` when leg symptoms ease on sitting or bending forward: walks come in short bouts then, and on the flat. `false` when absent.
                 * @example false
                 */
                easesWhenSitting?: boolean;
                /**
                 * @description How many weeks to plan, from 4 to 52; 26 when absent.
                 * @example 12
                 */
                weeks?: number;
                /**
                 * Format: date
                 * @description The first day of week 1: a day that exists, from 1900-01-01 to 2199-12-31, such as 2027-01-04. It may be in the past. Without it a calendar is refused.
                 * @example 2027-01-04
                 */
                startDate?: string;
                /** @description The days to walk on, the favourite first: they are filled in this order, one walk a day. `mon,wed,fri,sat,sun` when absent. */
                days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                /**
                 * @description When the walks start in the calendar, on the clock of the place, from 00:00 to 23:59, such as 08:30. Without it they are events of the whole day.
                 * @example 08:30
                 */
                timeOfDay?: string;
                /**
                 * @description The time zone of `timeOfDay` in the calendar, by its IANA name, such as Europe/Berlin; one that is not known is refused. Without it the walks are at that hour wherever the calendar is.
                 * @example Europe/Berlin
                 */
                timeZone?: string;
                /**
                 * @description The calendar reminds this many minutes before each walk, from 0 to 1440; before midnight when they are events of the whole day. Without it there is no alarm.
                 * @example 15
                 */
                alarmMinutes?: number;
            };
            /** @description Until when the plan may begin without a new screening. Present when it has no start date. */
            askAgain?: {
                /** Format: date */
                by: string;
                text: string;
                claim: string;
            };
            /** @description The track chosen, and why. */
            track: {
                /** @enum {string} */
                id: "gentle" | "standard" | "active";
                title: string;
                why: string;
                claim: string;
            };
            goal: components["schemas"]["PlanExpectation"];
            /** @description How inputs that do not fit together were resolved, and what to know about these. */
            notes: {
                /** @enum {string} */
                id: "fewer-days" | "more-days" | "time-without-date" | "starts-at-your-level" | "starts-lower" | "eases-when-sitting" | "bring-it-up";
                text: string;
                claim: string;
            }[];
            totals: {
                sessions: number;
                minutes: number;
            };
            weeks: components["schemas"]["PlanWeek"][];
            /** @description More, for those who want it, once the plan has been steady for long enough. */
            extension?: {
                fromWeek: number;
                /** @description Up to this many minutes a week. */
                minutesPerWeek: number;
                text: string;
                claim: string;
            };
            lessons: {
                text: string;
                claim: string;
            };
            /** @description When to stop. Show these with the plan. */
            stopRules: components["schemas"]["PlanTip"][];
            flareRules: components["schemas"]["FlareRule"][];
            /** @description For whom the plan is not, and what to do instead. */
            notFor: components["schemas"]["PlanReason"][];
            /** @description The tips that the plan puts into practice. */
            tips: components["schemas"]["ItemReference"][];
            /** @description Every number that the plan was worked out from. */
            figures: components["schemas"]["PlanFigure"][];
            /** @description Every claim that is named here, with its certainty and sources. */
            claims: components["schemas"]["Claim"][];
        };
        /** @description What to do with a plan after a week. */
        PlanAdjustment: {
            action: components["schemas"]["PlanAction"];
            /** @description What led to it. */
            reason: string;
            /** @description What to do now. */
            text: string;
            claim: string;
            /** @description Whether the warning signs have to be gone through again first, before anything is walked. */
            rescreen: boolean;
            /** @description The week of the plan to walk next; absent when there is none to walk yet. */
            resumeAtWeek?: number;
            /** @description What to make a lower plan from; `links.plan` is that plan. */
            comfortableMinutes?: number;
            week?: components["schemas"]["PlanWeek"];
            stopRules: components["schemas"]["PlanTip"][];
            /** @description Every claim that is named here, with its certainty and sources. */
            claims: components["schemas"]["Claim"][];
        };
        /** @description A graded walking plan. */
        WalkingPlanAnswer: {
            data: components["schemas"]["WalkingPlan"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description What to do with a plan after a week. */
        PlanAdjustmentAnswer: {
            data: components["schemas"]["PlanAdjustment"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description A content release, in short. */
        ReleaseSummary: {
            version: string;
            /** @enum {string} */
            status: "draft" | "released";
            /**
             * Format: date
             * @description The day of the release, or of the last edit of a draft.
             */
            date: string;
            /** @description Whether the addresses without a release give this one. */
            latest: boolean;
            href: string;
        };
        /** @description A content release: what it holds, and what its editors say changed in it. */
        ReleaseEntry: {
            version: string;
            /** @enum {string} */
            status: "draft" | "released";
            /**
             * Format: date
             * @description The day of the release, or of the last edit of a draft.
             */
            date: string;
            /** @description BCP 47 tag. */
            language: string;
            licence: components["schemas"]["Licence"];
            review: components["schemas"]["Review"];
            /** @description What changed since the release before. */
            changes: components["schemas"]["ReleaseChange"][];
            /** @description Items that are the same under another id, or in another collection. The old address leads to the new one. */
            moved?: {
                collection: components["schemas"]["CollectionName"];
                id: string;
                to: components["schemas"]["ItemReference"];
            }[];
            /** @description Items that became several. */
            split?: {
                collection: components["schemas"]["CollectionName"];
                id: string;
                into: components["schemas"]["ItemReference"][];
            }[];
            /** @description Items that the release before had, each with what stands in its place. */
            removed?: {
                collection: components["schemas"]["CollectionName"];
                id: string;
                replacedBy?: components["schemas"]["ItemReference"];
            }[];
            /** @description Digest of every other file of the release. */
            digest?: string;
            /** @description Whether the addresses without a release give this one. */
            latest: boolean;
            collections: {
                id: string;
                count: number;
                href: string;
            }[];
        };
        /** @description All content releases, newest first. */
        ReleasesAnswer: {
            data: components["schemas"]["ReleaseSummary"][];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One content release. */
        ReleaseAnswer: {
            data: components["schemas"]["ReleaseEntry"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description One step of a JSON Patch (RFC 6902). */
        PatchOperation: {
            /** @enum {string} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            /** @description JSON Pointer. */
            path: string;
            from?: string;
            value?: unknown;
        };
        /** @description An item or source that came. */
        AddedMember: {
            /** @enum {string} */
            collection: "causes" | "walking-benefits" | "regimen-tips" | "lifestyle-changes" | "exercises" | "red-flags" | "sources";
            id: string;
            title: string;
            severity: components["schemas"]["Severity"];
            /** @description What the editors say about it. */
            texts: string[];
            /** @description `before` and `after` are the member in each release; `replacement` is where it moved or what stands in its place, `part-1` and on are what it was split into. */
            links: {
                [key: string]: string;
            };
        };
        /** @description An item or source that changed, field by field. */
        ChangedMember: {
            /** @enum {string} */
            collection: "causes" | "walking-benefits" | "regimen-tips" | "lifestyle-changes" | "exercises" | "red-flags" | "sources";
            id: string;
            title: string;
            severity: components["schemas"]["Severity"];
            /** @description What the editors say about it. */
            texts: string[];
            /** @description `before` and `after` are the member in each release; `replacement` is where it moved or what stands in its place, `part-1` and on are what it was split into. */
            links: {
                [key: string]: string;
            };
            fields: {
                field: string;
                /** @description The old value; not there when the field is new. */
                before?: unknown;
                /** @description The new value; not there when the field went. */
                after?: unknown;
            }[];
            /** @description From the older to the newer, as a JSON Patch (RFC 6902). */
            patch: components["schemas"]["PatchOperation"][];
        };
        /** @description An item or source that went. Its address leads to where it moved (308), or answers 410. */
        RemovedMember: {
            /** @enum {string} */
            collection: "causes" | "walking-benefits" | "regimen-tips" | "lifestyle-changes" | "exercises" | "red-flags" | "sources";
            id: string;
            title: string;
            severity: components["schemas"]["Severity"];
            /** @description What the editors say about it. */
            texts: string[];
            /** @description `before` and `after` are the member in each release; `replacement` is where it moved or what stands in its place, `part-1` and on are what it was split into. */
            links: {
                [key: string]: string;
            };
            replacedBy?: components["schemas"]["ItemReference"];
            movedTo?: components["schemas"]["ItemReference"];
            splitInto?: components["schemas"]["ItemReference"][];
        };
        /** @description A part of the release that is no item. `vocabulary` and `expressions`, with which search and screening read words, belong to no release any more and are not told. */
        ChangedPart: {
            /** @enum {string} */
            part: "overview" | "walkingPlan" | "screening" | "safety" | "vocabulary" | "expressions";
            severity: components["schemas"]["Severity"];
            /** @description What the editors say about it. */
            texts: string[];
            fields: string[];
            /** @description From the older to the newer, as a JSON Patch (RFC 6902). */
            patch?: components["schemas"]["PatchOperation"][];
        };
        /** @description What differs between two content releases. `severity` is the highest of all; it is not there when nothing differs. */
        Changes: {
            since: components["schemas"]["ReleaseSummary"];
            until: components["schemas"]["ReleaseSummary"];
            severity?: components["schemas"]["Severity"];
            /** @description What the editors say about each release after `since`, oldest first. */
            releases: {
                version: string;
                /**
                 * Format: date
                 * @description The day of the release, or of the last edit of a draft.
                 */
                date: string;
                changes: components["schemas"]["ReleaseChange"][];
            }[];
            added: components["schemas"]["AddedMember"][];
            changed: components["schemas"]["ChangedMember"][];
            removed: components["schemas"]["RemovedMember"][];
            parts: components["schemas"]["ChangedPart"][];
        };
        /** @description What changed between two content releases. */
        ChangesAnswer: {
            data: components["schemas"]["Changes"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
        /** @description Links of the API (RFC 9264), by relation. */
        Linkset: {
            linkset: {
                anchor: string;
                "service-desc": {
                    href: string;
                    type?: string;
                }[];
                "service-doc": {
                    href: string;
                    type?: string;
                }[];
                status: {
                    href: string;
                    type?: string;
                }[];
                "service-meta"?: {
                    href: string;
                    type?: string;
                }[];
                license: {
                    href: string;
                    type?: string;
                }[];
            }[];
        };
        /**
         * @description One message of the Model Context Protocol (JSON-RPC 2.0).
         * @example {
         *       "jsonrpc": "2.0",
         *       "id": 1,
         *       "method": "tools/list"
         *     }
         */
        JsonRpcMessage: {
            /**
             * @example 2.0
             * @constant
             */
            jsonrpc: "2.0";
            /** @example 1 */
            id?: string | number;
            /**
             * @description Such as `initialize`, `tools/list`, `tools/call`, `resources/read` or `prompts/get`.
             * @example tools/list
             */
            method: string;
            params?: {
                [key: string]: unknown;
            };
        };
        /** @description A result or an error (JSON-RPC 2.0). */
        JsonRpcAnswer: {
            /** @constant */
            jsonrpc: "2.0";
            id?: string | number | null;
            result?: {
                [key: string]: unknown;
            };
            error?: {
                code: number;
                message: string;
            } & {
                [key: string]: unknown;
            };
        };
        Live: {
            /** @enum {string} */
            status: "live";
        };
        Ready: {
            /** @enum {string} */
            status: "ready";
            /** @description The content release that is served. */
            release: string;
            /** @description Of all content that is served: the same on instances that answer the same. */
            digest: string;
            /** @description The newest content, if it could not be taken. What was served before is still served. */
            refused?: {
                /** @description When. */
                at: string;
                /** @description The first of them, as file:path. The log has all, with the reasons. */
                problems: string[];
            };
            /** @description Who counts requests. */
            rateLimit: {
                /** @enum {string} */
                countedBy: "instance" | "redis";
                /** @description Why the instance counts for itself although there is a Redis to count in. */
                away?: string;
            };
        };
        /** @description One thing wrong with the request. */
        ProblemDetail: {
            /** @description The parameter that is meant. */
            parameter: string;
            /** @description What is wrong with it. */
            detail: string;
            /** @description What it may be. */
            allowed?: string[];
            /** @description The nearest right name. */
            nearest?: string;
        };
        /** @description Whom a plan is not for, and what to do instead. */
        ReasonAgainst: {
            id?: string;
            /** @description Whom the plan is not for. */
            text: string;
            /** @description What to do instead. */
            instead?: string;
        };
        /** @description Whom to call: somebody may be asking for help. */
        ProblemEmergency: {
            /** @description What to do if this may be an emergency. */
            text: string;
            /** @description The region that was asked for, when its number is held. */
            region?: string;
            /** @description The emergency number there. */
            number?: string;
            /** @description Urgent advice that is not an emergency. */
            urgentNumber?: string;
            /** @description An emergency in what could be read of the request, whatever else was wrong with it. Say it before the error. */
            found?: {
                headline: string;
                action: string;
                /** @description The emergency signs that were answered or said. */
                signs: {
                    sign: string;
                    question: string;
                    action: string;
                }[];
            };
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @description An address that says what the problem means. */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong this time. */
            detail: string;
            /**
             * @description The last part of `type`.
             * @enum {string}
             */
            code: "malformed-request" | "invalid-parameter" | "foreign-request" | "not-found" | "method-not-allowed" | "not-acceptable" | "screening-required" | "not-suitable" | "text-not-read" | "request-timeout" | "gone" | "precondition-failed" | "payload-too-large" | "uri-too-long" | "unsupported-media-type" | "too-many-requests" | "headers-too-large" | "internal-error" | "overloaded" | "shutting-down";
            /** @description Names this request in the logs. */
            requestId?: string;
            errors?: components["schemas"]["ProblemDetail"][];
            /** @description Where to go first, by relation. */
            links?: {
                [key: string]: string;
            };
            /** @description Why there is no plan: the reasons against that were named, or all, each with what to do instead. */
            reasons?: components["schemas"]["ReasonAgainst"][];
            emergency?: components["schemas"]["ProblemEmergency"];
        };
        /** @description What a problem means. */
        ProblemType: {
            code: string;
            /** @description The address of this very text: what problem answers carry as `type`. */
            type: string;
            status: number;
            title: string;
            /** @description What a client can do about it. */
            advice: string;
        };
        /** @description What is said of the service as a whole. */
        ServiceText: {
            title: string;
            summary: string;
            sections: {
                /** @description Its anchor on the page. */
                id: string;
                title: string;
                texts: string[];
                link?: {
                    text: string;
                    href: string;
                };
            }[];
        };
        /** @description What is said of the service as a whole, with its links. */
        ServiceAnswer: {
            data: components["schemas"]["ServiceText"];
            meta: components["schemas"]["Meta"];
            links: components["schemas"]["Links"];
        };
    };
    responses: {
        /** @description Not changed since the answer that `If-None-Match` names, or since `If-Modified-Since`. */
        "not-modified": {
            headers: {
                ETag: components["headers"]["ETag"];
                Vary: components["headers"]["Vary"];
                Link: components["headers"]["Link"];
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request cannot be read, or: A parameter is not right */
        "malformed-request-or-invalid-parameter": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer cannot be had in that form */
        "not-acceptable": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request took too long to arrive */
        "request-timeout": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer is another one by now */
        "precondition-failed": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address is too long */
        "uri-too-long": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests */
        "too-many-requests": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The headers are too large */
        "headers-too-large": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here */
        "internal-error": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too busy to answer */
        overloaded: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing at this address */
        "not-found": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The same item is at another address now, which `Location` names. */
        "moved-without-links": {
            headers: {
                Location: components["headers"]["Location"];
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description This was here, and was removed */
        gone: {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Own words are not read here */
        "text-not-read": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        "payload-too-large": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is in a form that is not understood */
        "unsupported-media-type": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not changed since the answer that `If-None-Match` names, or since `If-Modified-Since`. */
        "not-modified-without-links": {
            headers: {
                ETag: components["headers"]["ETag"];
                Vary: components["headers"]["Vary"];
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Requests from there are not taken */
        "foreign-request": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Screening comes first, or: The plan is not for everybody */
        "screening-required-or-not-suitable": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read */
        "malformed-request": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too busy to answer, or: This instance is shutting down */
        "overloaded-or-shutting-down": {
            headers: {
                "Cache-Control": components["headers"]["Cache-Control"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names these very bytes; send it back as `If-None-Match`. */
        ETag: string;
        /** @description How long the answer may be kept. */
        "Cache-Control": string;
        /** @description Which request headers the answer depends on. */
        Vary: string;
        /** @description Other forms, the same answer pinned or latest (`latest-version`, RFC 5829), the licence and the description of the API. */
        Link: string;
        /** @description With Markdown only: about how many tokens a language model makes of it. */
        "X-Markdown-Tokens": number;
        /** @description Requests left (`r`) and seconds until there are more (`t`). */
        RateLimit: string;
        /** @description Requests (`q`) in a window of seconds (`w`) for each client. */
        "RateLimit-Policy": string;
        /** @description Seconds to wait. */
        "Retry-After": number;
        /** @description Where it is now. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry point. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getGuide: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("overview" | "causes" | "walkingBenefits" | "regimenTips" | "lifestyleChanges" | "exercises" | "redFlags" | "sources")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole guide, or the chosen parts of it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getSafety: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("title" | "summary" | "review" | "intendedUse" | "users" | "notFor" | "mustDo" | "residualRisks" | "checkNumbersBy" | "corrections" | "regulatory" | "contact")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What adopters must know. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listCauses: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "poor-posture"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `category`. */
                category?: ("posture-and-movement" | "injury" | "inactivity" | "spine-changes" | "body-weight" | "habits" | "work" | "mental-health" | "history" | "symptom")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "link" | "linkClaim" | "category" | "whatItIs" | "whyItHurts" | "signs" | "riskFactors" | "whatHelps" | "course" | "walkingAdvice" | "myths" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Things linked with lower back pain, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CauseListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getCause: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "link" | "linkClaim" | "category" | "whatItIs" | "whyItHurts" | "signs" | "riskFactors" | "whatHelps" | "course" | "walkingAdvice" | "myths" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the cause, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example poor-posture
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One cause. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CauseAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listWalkingBenefits: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "blood-flow"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `outcome`. */
                outcome?: ("strength" | "disc-health" | "flexibility" | "weight" | "pain-relief" | "prevention")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "outcome" | "howItMayWork" | "effect" | "limits" | "harms" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What walking may do, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkingBenefitListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getWalkingBenefit: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "outcome" | "howItMayWork" | "effect" | "limits" | "harms" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the walking benefit, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example blood-flow
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One walking benefit. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkingBenefitAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listRegimenTips: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "start-slowly"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `phase`. */
                phase?: ("before" | "start" | "build" | "keep")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "order" | "phase" | "steps" | "exercises" | "avoid" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How to start and keep walking, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimenTipListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getRegimenTip: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "order" | "phase" | "steps" | "exercises" | "avoid" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the regimen tip, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example start-slowly
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One regimen tip. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimenTipAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listLifestyleChanges: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "restorative-sleep"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `domain`. */
                domain?: ("work" | "activity" | "sleep" | "weight" | "exercise" | "knowledge")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "domain" | "steps" | "exercises" | "whoItSuits" | "notFor" | "timeToEffect" | "notNeeded" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes beside walking, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifestyleChangeListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getLifestyleChange: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "domain" | "steps" | "exercises" | "whoItSuits" | "notFor" | "timeToEffect" | "notNeeded" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the lifestyle change, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example restorative-sleep
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One lifestyle change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifestyleChangeAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listExercises: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "bridge"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `kind`. */
                kind?: ("mobility" | "strength" | "stretch" | "whole-body")[];
                /** @description Only members with one of these in `position`. */
                position?: ("lying" | "face-down" | "hands-and-knees" | "kneeling" | "standing" | "seated" | "in-water" | "varied")[];
                /** @description Leave out what is not for somebody with one of these, or only after asking. What is left out comes back in `meta.leftOut`, with the reason. */
                without?: ("pregnancy" | "osteoporosis" | "recent-surgery" | "balance" | "floor" | "leg-symptoms" | "spinal-stenosis" | "spondylolysis" | "high-blood-pressure" | "hip" | "knee" | "wrist-or-shoulder" | "new-pain")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "kind" | "position" | "steps" | "figure" | "dose" | "easier" | "harder" | "notFor" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exercises, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExerciseListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getExercise: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "kind" | "position" | "steps" | "figure" | "dose" | "easier" | "harder" | "notFor" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the exercise, with `.md`, `.jsonld`, `.html`, `.svg` behind it for another form.
                 * @example bridge
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One exercise. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExerciseAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                    "image/svg+xml": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listRedFlags: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "bowel-bladder-dysfunction"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `urgency`. */
                urgency?: ("emergency-now" | "same-day" | "within-days" | "routine")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "urgency" | "possibleConcerns" | "signs" | "action" | "mustSay" | "doNotSay" | "doNotSayRule" | "safetyNet" | "meanwhile" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Warning signs, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedFlagListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getRedFlag: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "urgency" | "possibleConcerns" | "signs" | "action" | "mustSay" | "doNotSay" | "doNotSayRule" | "safetyNet" | "meanwhile" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the red flag, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example bowel-bladder-dysfunction
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One red flag. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedFlagAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "pocovi-2024-walkback"
                 *     ]
                 */
                ids?: string[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "type" | "title" | "author" | "issued" | "container-title" | "volume" | "issue" | "page" | "note" | "DOI" | "PMID" | "URL" | "studyType" | "participants" | "finding" | "caveat" | "verificationLevel" | "licence")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "type" | "title" | "author" | "issued" | "container-title" | "volume" | "issue" | "page" | "note" | "DOI" | "PMID" | "URL" | "studyType" | "participants" | "finding" | "caveat" | "verificationLevel" | "licence")[];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the source, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example pocovi-2024-walkback
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One source. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getGuideInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("overview" | "causes" | "walkingBenefits" | "regimenTips" | "lifestyleChanges" | "exercises" | "redFlags" | "sources")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole guide, or the chosen parts of it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getSafetyInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("title" | "summary" | "review" | "intendedUse" | "users" | "notFor" | "mustDo" | "residualRisks" | "checkNumbersBy" | "corrections" | "regulatory" | "contact")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What adopters must know. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listCausesInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "poor-posture"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `category`. */
                category?: ("posture-and-movement" | "injury" | "inactivity" | "spine-changes" | "body-weight" | "habits" | "work" | "mental-health" | "history" | "symptom")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "link" | "linkClaim" | "category" | "whatItIs" | "whyItHurts" | "signs" | "riskFactors" | "whatHelps" | "course" | "walkingAdvice" | "myths" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Things linked with lower back pain, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CauseListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getCauseInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "link" | "linkClaim" | "category" | "whatItIs" | "whyItHurts" | "signs" | "riskFactors" | "whatHelps" | "course" | "walkingAdvice" | "myths" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the cause, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example poor-posture
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One cause. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CauseAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listWalkingBenefitsInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "blood-flow"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `outcome`. */
                outcome?: ("strength" | "disc-health" | "flexibility" | "weight" | "pain-relief" | "prevention")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "outcome" | "howItMayWork" | "effect" | "limits" | "harms" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What walking may do, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkingBenefitListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getWalkingBenefitInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "outcome" | "howItMayWork" | "effect" | "limits" | "harms" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the walking benefit, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example blood-flow
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One walking benefit. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkingBenefitAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listRegimenTipsInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "start-slowly"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `phase`. */
                phase?: ("before" | "start" | "build" | "keep")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "order" | "phase" | "steps" | "exercises" | "avoid" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How to start and keep walking, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimenTipListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getRegimenTipInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "order" | "phase" | "steps" | "exercises" | "avoid" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the regimen tip, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example start-slowly
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One regimen tip. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimenTipAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listLifestyleChangesInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "restorative-sleep"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `domain`. */
                domain?: ("work" | "activity" | "sleep" | "weight" | "exercise" | "knowledge")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "domain" | "steps" | "exercises" | "whoItSuits" | "notFor" | "timeToEffect" | "notNeeded" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes beside walking, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifestyleChangeListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getLifestyleChangeInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "domain" | "steps" | "exercises" | "whoItSuits" | "notFor" | "timeToEffect" | "notNeeded" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the lifestyle change, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example restorative-sleep
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One lifestyle change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifestyleChangeAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listExercisesInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "bridge"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `kind`. */
                kind?: ("mobility" | "strength" | "stretch" | "whole-body")[];
                /** @description Only members with one of these in `position`. */
                position?: ("lying" | "face-down" | "hands-and-knees" | "kneeling" | "standing" | "seated" | "in-water" | "varied")[];
                /** @description Leave out what is not for somebody with one of these, or only after asking. What is left out comes back in `meta.leftOut`, with the reason. */
                without?: ("pregnancy" | "osteoporosis" | "recent-surgery" | "balance" | "floor" | "leg-symptoms" | "spinal-stenosis" | "spondylolysis" | "high-blood-pressure" | "hip" | "knee" | "wrist-or-shoulder" | "new-pain")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "kind" | "position" | "steps" | "figure" | "dose" | "easier" | "harder" | "notFor" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exercises, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExerciseListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getExerciseInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "kind" | "position" | "steps" | "figure" | "dose" | "easier" | "harder" | "notFor" | "easeOffIf" | "stopIf" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the exercise, with `.md`, `.jsonld`, `.html`, `.svg` behind it for another form.
                 * @example bridge
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One exercise. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExerciseAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                    "image/svg+xml": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listRedFlagsInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "bowel-bladder-dysfunction"
                 *     ]
                 */
                ids?: string[];
                /** @description Only members with one of these in `urgency`. */
                urgency?: ("emergency-now" | "same-day" | "within-days" | "routine")[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "urgency" | "possibleConcerns" | "signs" | "action" | "mustSay" | "doNotSay" | "doNotSayRule" | "safetyNet" | "meanwhile" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Warning signs, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedFlagListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getRedFlagInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "title" | "seekHelp" | "alternateNames" | "searchTerms" | "summary" | "urgency" | "possibleConcerns" | "signs" | "action" | "mustSay" | "doNotSay" | "doNotSayRule" | "safetyNet" | "meanwhile" | "claims" | "codes" | "notCoded" | "related" | "reviewed")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the red flag, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example bowel-bladder-dysfunction
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One red flag. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedFlagAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listSourcesInRelease: {
        parameters: {
            query?: {
                /**
                 * @description Only the members with these ids. An id that is not held is refused.
                 * @example [
                 *       "pocovi-2024-walkback"
                 *     ]
                 */
                ids?: string[];
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "type" | "title" | "author" | "issued" | "container-title" | "volume" | "issue" | "page" | "note" | "DOI" | "PMID" | "URL" | "studyType" | "participants" | "finding" | "caveat" | "verificationLevel" | "licence")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources, in the content's order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceListAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getSourceInRelease: {
        parameters: {
            query?: {
                /** @description Keep only these top-level fields. JSON-LD has fields of its own: with it they are refused. */
                fields?: ("id" | "type" | "title" | "author" | "issued" | "container-title" | "volume" | "issue" | "page" | "note" | "DOI" | "PMID" | "URL" | "studyType" | "participants" | "finding" | "caveat" | "verificationLevel" | "licence")[];
            };
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
                /**
                 * @description Id of the source, with `.md`, `.jsonld`, `.html` behind it for another form.
                 * @example pocovi-2024-walkback
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One source. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAnswer"];
                    "text/markdown": unknown;
                    "application/ld+json": unknown;
                    "text/html": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            308: components["responses"]["moved-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            410: components["responses"]["gone"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    search: {
        parameters: {
            query?: {
                /**
                 * @description What somebody asks, in their own words. It is never logged or kept. What is blank, or holds a NUL, is refused.
                 * @example slipped disk
                 */
                q?: string;
                /**
                 * @description Another name of `q`; one of them is needed. Both together are refused, unless they say the same.
                 * @example slipped disk
                 */
                question?: string;
                /** @description Only what is in these collections. */
                collection?: ("causes" | "walking-benefits" | "regimen-tips" | "lifestyle-changes" | "exercises" | "red-flags")[];
                /** @description The most hits to give. */
                limit?: number;
                /** @description One hit an item (`best`, which is the default), or all passages that fit (`all`). */
                passages?: "best" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    suggest: {
        parameters: {
            query: {
                /**
                 * @description What was typed up to now. It is never logged or kept. What holds a NUL is refused.
                 * @example scia
                 */
                q: string;
                /** @description The most suggestions to give. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What somebody may be typing. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listScreeningQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The screening questions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningQuestionsAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    screen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Answers by the id of the sign. A sign that the release does not ask about is refused. */
                    answers?: {
                        /** @enum {string} */
                        "severe-unrelenting"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "night-pain"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "major-trauma"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "minor-trauma-fragile"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "osteoporosis-steroids"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        age?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        bladder?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        bowel?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        saddle?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        sexual?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "bilateral-leg"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        fever?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "infection-risk"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "weight-loss"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "very-unwell"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "stroke-or-meningitis"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "cancer-history"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "cancer-nerve-pain"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "progressive-weakness"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "one-leg-newly-weak"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "bilateral-leg-longstanding"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "one-leg-mild"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "chest-pain"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        aaa?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        thoracic?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "calf-clot"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "blood-thinner"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        deformity?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "pain-on-straining"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        axspa?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        pregnancy?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "pregnancy-emergency"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "under-18"?: "yes" | "no" | "unsure";
                        /** @enum {string} */
                        "not-improving"?: "yes" | "no" | "unsure";
                    };
                    /** @description One message in own words, or several with line breaks between them. A request with neither words nor answers is refused. */
                    text?: string;
                    /** @description ISO 3166-1 alpha-2 code of the country, for its emergency number. */
                    region?: string;
                };
            };
        };
        responses: {
            /** @description The outcome of a screening. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningAnswer"];
                };
            };
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["text-not-read"];
            413: components["responses"]["payload-too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code systems and codes that are held. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodesAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    findCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                system: "icd-10-cm" | "mesh";
                /** @example M51.26 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is held for a code. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    askInfobutton: {
        parameters: {
            query?: {
                /**
                 * @description Code system, by its OID: 2.16.840.1.113883.6.90 (ICD-10-CM) and 2.16.840.1.113883.6.177 (MeSH) are held. Of any other nothing is, SNOMED CT (2.16.840.1.113883.6.96) too. Told by the code itself when it is left out.
                 * @example 2.16.840.1.113883.6.90
                 */
                "mainSearchCriteria.v.cs"?: string;
                /**
                 * @description The code. A request with neither a code nor a name is refused.
                 * @example M51.26
                 */
                "mainSearchCriteria.v.c"?: string;
                /**
                 * @description The name of the topic. It is looked for only when the code finds nothing; never logged or kept.
                 * @example slipped disk
                 */
                "mainSearchCriteria.v.dn"?: string;
                /**
                 * @description The language of whoever reads it. All is held in English: for any other the feed is empty.
                 * @example en
                 */
                "informationRecipient.languageCode.c"?: string;
                /**
                 * @description An Atom feed, which is the default, or JSON. JSONP (application/javascript) is refused: it is a script that runs in the page of whoever asks.
                 * @example application/json
                 */
                knowledgeResponseType?: "text/xml" | "application/xml" | "application/atom+xml" | "application/json" | "text/json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is held on a topic, in the form of MedlinePlus Connect. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfobuttonAnswer"];
                    "text/xml": unknown;
                    "application/xml": unknown;
                    "application/atom+xml": unknown;
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    callMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JsonRpcMessage"];
            };
        };
        responses: {
            /** @description The answer to a request. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonRpcAnswer"];
                };
            };
            /** @description A notification was taken; there is nothing to say. */
            202: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The message cannot be read. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["JsonRpcAnswer"];
                };
            };
            403: components["responses"]["foreign-request"];
            408: components["responses"]["request-timeout"];
            413: components["responses"]["payload-too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getWalkingPlan: {
        parameters: {
            query: {
                /**
                 * @description The longest walk that feels easy today, in whole minutes from 1 to 180.
                 * @example 10
                 */
                comfortableMinutes: number;
                /**
                 * @description **Needed**, or the answer is a 409: what the screening found, `none` or `routine`, which can wait for a normal visit. With anything else there is no plan.
                 * @example none
                 */
                redFlags?: string;
                /**
                 * @description **Needed**, or the answer is a 409: the day of the screening, such as 2027-01-02. With `startDate` it is that day, or one of the seven before it.
                 * @example 2027-01-02
                 */
                screenedOn?: string;
                /**
                 * @description **Needed**, or the answer is a 409: `none` states that none of the reasons against a plan applies. The 409 lists them; one that applies may be named here by its id, several with commas, and the answer says what to do instead.
                 * @example none
                 */
                notFor?: string;
                /** @description What the walks are for; `general` when absent. It chooses the words, not the numbers: no study has shown that they should differ. */
                goal?: "ease-chronic" | "prevent-recurrence" | "general";
                /**
                 * @description `true` when leg symptoms ease on sitting or bending forward: walks come in short bouts then, and on the flat. `false` when absent.
                 * @example false
                 */
                easesWhenSitting?: boolean;
                /**
                 * @description How many weeks to plan, from 4 to 52; 26 when absent.
                 * @example 12
                 */
                weeks?: number;
                /**
                 * @description The first day of week 1: a day that exists, from 1900-01-01 to 2199-12-31, such as 2027-01-04. It may be in the past. Without it a calendar is refused.
                 * @example 2027-01-04
                 */
                startDate?: string;
                /** @description The days to walk on, the favourite first: they are filled in this order, one walk a day. `mon,wed,fri,sat,sun` when absent. */
                days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                /**
                 * @description When the walks start in the calendar, on the clock of the place, from 00:00 to 23:59, such as 08:30. Without it they are events of the whole day.
                 * @example 08:30
                 */
                timeOfDay?: string;
                /**
                 * @description The time zone of `timeOfDay` in the calendar, by its IANA name, such as Europe/Berlin; one that is not known is refused. Without it the walks are at that hour wherever the calendar is.
                 * @example Europe/Berlin
                 */
                timeZone?: string;
                /**
                 * @description The calendar reminds this many minutes before each walk, from 0 to 1440; before midnight when they are events of the whole day. Without it there is no alarm.
                 * @example 15
                 */
                alarmMinutes?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalkingPlanAnswer"];
                    "text/markdown": unknown;
                    "text/html": unknown;
                    "text/calendar": unknown;
                    "image/svg+xml": unknown;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["screening-required-or-not-suitable"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    adjustWalkingPlan: {
        parameters: {
            query: {
                /**
                 * @description The longest walk that feels easy today, in whole minutes from 1 to 180.
                 * @example 10
                 */
                comfortableMinutes: number;
                /**
                 * @description **Needed**, or the answer is a 409: what the screening found, `none` or `routine`, which can wait for a normal visit. With anything else there is no plan.
                 * @example none
                 */
                redFlags?: string;
                /**
                 * @description **Needed**, or the answer is a 409: the day of the screening, such as 2027-01-02. With `startDate` it is that day, or one of the seven before it.
                 * @example 2027-01-02
                 */
                screenedOn?: string;
                /**
                 * @description **Needed**, or the answer is a 409: `none` states that none of the reasons against a plan applies. The 409 lists them; one that applies may be named here by its id, several with commas, and the answer says what to do instead.
                 * @example none
                 */
                notFor?: string;
                /** @description What the walks are for; `general` when absent. It chooses the words, not the numbers: no study has shown that they should differ. */
                goal?: "ease-chronic" | "prevent-recurrence" | "general";
                /**
                 * @description `true` when leg symptoms ease on sitting or bending forward: walks come in short bouts then, and on the flat. `false` when absent.
                 * @example false
                 */
                easesWhenSitting?: boolean;
                /**
                 * @description How many weeks to plan, from 4 to 52; 26 when absent.
                 * @example 12
                 */
                weeks?: number;
                /**
                 * @description The first day of week 1: a day that exists, from 1900-01-01 to 2199-12-31, such as 2027-01-04. It may be in the past. Without it a calendar is refused.
                 * @example 2027-01-04
                 */
                startDate?: string;
                /** @description The days to walk on, the favourite first: they are filled in this order, one walk a day. `mon,wed,fri,sat,sun` when absent. */
                days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                /**
                 * @description When the walks start in the calendar, on the clock of the place, from 00:00 to 23:59, such as 08:30. Without it they are events of the whole day.
                 * @example 08:30
                 */
                timeOfDay?: string;
                /**
                 * @description The time zone of `timeOfDay` in the calendar, by its IANA name, such as Europe/Berlin; one that is not known is refused. Without it the walks are at that hour wherever the calendar is.
                 * @example Europe/Berlin
                 */
                timeZone?: string;
                /**
                 * @description The calendar reminds this many minutes before each walk, from 0 to 1440; before midnight when they are events of the whole day. Without it there is no alarm.
                 * @example 15
                 */
                alarmMinutes?: number;
                /**
                 * @description The week of the plan that was walked last, from 1 to the length of the plan; a later one is refused.
                 * @example 6
                 */
                week: number;
                /**
                 * @description `true` when a new symptom or any warning sign has shown up, `false` when none has. It has to be asked.
                 * @example false
                 */
                newSymptoms: boolean;
                /**
                 * @description By how many points out of 10 pain rose at most on a walk, from 0 to 10; 0 when absent.
                 * @example 4
                 */
                painRise?: number;
                /**
                 * @description `true` when the pain was still up on the next day. `false` when absent.
                 * @example false
                 */
                stillWorseNextDay?: boolean;
                /**
                 * @description How many weeks running had a flare, this one counted, from 1 to 52; 2 or more is a flare, whatever else is said. 1 when absent.
                 * @example 1
                 */
                flareWeeks?: number;
                /**
                 * @description `true` when the week was walked at half its minutes, as after a flare. `false` when absent.
                 * @example false
                 */
                atHalf?: boolean;
                /**
                 * @description For how many days running no walk was possible, from 0 to 3650; 0 when absent.
                 * @example 0
                 */
                missedDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to do with a plan after a week. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAdjustmentAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            408: components["responses"]["request-timeout"];
            409: components["responses"]["screening-required-or-not-suitable"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All content releases, newest first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A content release, such as `1.0.0`; see `/v1/releases`.
                 * @example 1.3.0
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One content release. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listChanges: {
        parameters: {
            query: {
                /**
                 * @description The content release that you have: three numbers, such as 1.0.0. One that is later than the other is refused.
                 * @example 1.0.0
                 */
                since: string;
                /**
                 * @description The content release to compare it with: three numbers, such as 1.1.0. The latest when it is left out. One that is no later than `since` is refused.
                 * @example 1.3.0
                 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed between two content releases. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesAnswer"];
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["not-modified"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it means, and what to do. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProblemType"][];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example not-found */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it means, and what to do. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProblemType"];
                        links: components["schemas"]["Links"];
                    };
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            404: components["responses"]["not-found"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yes. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded-or-shutting-down"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getAssistantOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getApiCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A linkset (RFC 9264). */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/linkset+json": components["schemas"]["Linkset"];
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getLlmsText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Markdown, as plain text. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getPrivacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is said of the service as a whole, with its links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                    "text/markdown": unknown;
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
    getSupport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is said of the service as a whole, with its links. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Vary: components["headers"]["Vary"];
                    "X-Markdown-Tokens": components["headers"]["X-Markdown-Tokens"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                    "text/markdown": unknown;
                };
            };
            304: components["responses"]["not-modified-without-links"];
            400: components["responses"]["malformed-request-or-invalid-parameter"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["request-timeout"];
            412: components["responses"]["precondition-failed"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal-error"];
            503: components["responses"]["overloaded"];
        };
    };
}

/** The bodies that are JSON: the second type of openapi-fetch's `createClient`. */
export type JsonMedia = "application/json" | "application/problem+json";

/** Every address, asked without `fields`: answers are whole, so that no field has to be looked for first. */
export type WholePaths = {
    [Path in keyof paths]: { [Method in keyof paths[Path]]: WholeOperation<paths[Path][Method]> };
};

type WholeOperation<Operation> = Operation extends { parameters: { query?: { fields?: unknown } }; responses: unknown } ? {
    [Key in keyof Operation]: Key extends "parameters" ? WithoutFields<Operation[Key]> : Key extends "responses" ? WholeResponses<Operation[Key]> : Operation[Key];
} : Operation;

type WithoutFields<Parameters> = {
    [Key in keyof Parameters]: Key extends "query" ? Omit<NonNullable<Parameters[Key]>, "fields"> : Parameters[Key];
};

type WholeResponses<Responses> = {
    [Status in keyof Responses]: Status extends 200 ? {
        [Key in keyof Responses[Status]]: Key extends "content" ? WholeContent<Responses[Status][Key]> : Responses[Status][Key];
    } : Responses[Status];
};

type WholeContent<Content> = {
    [Media in keyof Content]: Content[Media] extends { data: unknown } ? {
        [Key in keyof Content[Media]]: Key extends "data" ? WholeData<Content[Media][Key]> : Content[Media][Key];
    } : Content[Media];
};

type WholeData<Data> = Data extends readonly (infer Member)[] ? Whole<Member>[] : Whole<Data>;

/** The whole noun of a selection; what is no selection stays. */
type Whole<Data> = [WholeOf<Data>] extends [never] ? Data : WholeOf<Data>;
type WholeOf<Data> = { [Name in keyof Wholes]: Same<Data, components["schemas"][Name]> extends true ? Wholes[Name] : never }[keyof Wholes];
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Wholes = {
    GuideSelection: Required<components["schemas"]["GuideSelection"]>;
    SafetyStatementSelection: Required<components["schemas"]["SafetyStatementSelection"]>;
    CauseSelection: components["schemas"]["Cause"];
    WalkingBenefitSelection: components["schemas"]["WalkingBenefit"];
    RegimenTipSelection: components["schemas"]["RegimenTip"];
    LifestyleChangeSelection: components["schemas"]["LifestyleChange"];
    ExerciseSelection: components["schemas"]["Exercise"];
    RedFlagSelection: components["schemas"]["RedFlag"];
    SourceSelection: components["schemas"]["Source"];
};
