"""What the sample couple writes for nobody but themselves, and the notes that they chose to show."""

from collections.abc import Mapping

from app.vault.values import Person

NOTES: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "What I would like to say on Sunday, but not yet: I miss the evenings when we were silly.",
        "I checked nothing today. I noticed it only at supper. It felt strange, and light.",
        "Sleep was bad. The picture came at four. I counted breaths and got up for water.",
        "My sister asked how we are. I said “we are working on it”, and it was true.",
        "I was sharp about the dishes. It was not about the dishes. Tell Sam tomorrow.",
        "Good talk. I heard the sentence I had waited for, and could not take it in yet.",
        "I want a Saturday that is only mine. No explaining. Put it to Sam as a plan, not as a reproach.",
        "I still don't know if I will stay. I don't have to know in November.",
        "Laughed about the burnt pancakes until we cried. Both of us. Keep this.",
        "I am tired of being the one who asks. The summaries help more than I thought.",
    ),
    Person.SECOND: (
        "I wanted to leave out a call today. I said it at eight. It was awful, and short.",
        "The wish to explain came three times today. I wrote it here instead.",
        "Alex was quiet on the stairs. I waited, and did not ask if it was about me.",
        "I am ashamed most in the mornings. Walking before work makes it smaller.",
        "Told my brother the whole of it. He did not laugh and did not excuse me.",
        "I forgot the message at five. I said so before Alex found out. That is new.",
        "Some evenings I would like one hour in which nothing is my fault. A friend could give me that. Alex can't.",
        "We cooked without talking about us. I had forgotten that this exists.",
    ),
}
FOR_SESSION: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "How do I ask for closeness without making it a test?",
        "Anger comes late, two days after. Is there a way to notice it sooner?",
    ),
    Person.SECOND: (
        "I go silent when it gets loud. I would like to practise one sentence for that moment.",
        "When is it all right to say that I am tired too?",
    ),
}
SHOWN: Mapping[Person, str] = {
    Person.FIRST: "Last Tuesday you told me before I asked. I did not say anything then. I noticed.",
    Person.SECOND: "I was afraid on Friday that you would go. I went quiet instead of saying so.",
}
CARES: Mapping[Person, tuple[str, ...]] = {
    Person.FIRST: (
        "Walk before work",
        "Call Rosa",
        "One evening off",
        "Write down the worst of it by hand, then tear the page into small bits.",
    ),
    Person.SECOND: (
        "Round the block before breakfast",
        "Swim on Thursday",
        "Mend one thing: a button, a bike tyre, a squeaking door.",
    ),
}
