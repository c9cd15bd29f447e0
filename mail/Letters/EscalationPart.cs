using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>A manager's people whose numbers are missing: what, how late, and what was tried.</summary>
internal static class EscalationPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Escalation escalation, LetterSpeech speech) =>
    [
        .. speech.Optional(escalation.Remark, LetterWeight.Strong),
        .. speech.Optional(ChatSentences.LeftOutOf(escalation.Intro)),
        new LetterPart.List([.. escalation.People.OrderBy(p => Order(p.State)).Select(p => Person(p, speech))]),
    ];

    /// <summary>Something can be done for this person.</summary>
    public static bool IsChoosable(EscalationLine person) =>
        person.State is EscalationLineState.Waiting or EscalationLineState.Nudged or EscalationLineState.Excused;

    private static LetterEntry Person(EscalationLine person, LetterSpeech speech) => new(
        speech.Of(person.Name),
        [
            new LetterPart.Standing(null, LetterSign.Of(person.State), speech.Of(State(person))),
            .. IsMissing(person) && person.Missing.Count > 0 ? speech.Optional(ActionCardWords.Missing.Say(Part.Of(person.Missing))) : [],
            .. IsMissing(person) && person.Tried.Count > 0
                ? speech.Optional(ActionCardWords.Tried.Say(string.Join(" · ", person.Tried.Select(speech.Of))), LetterWeight.Subtle)
                : [],
        ]);

    // What somebody has answered is missing no more.
    private static bool IsMissing(EscalationLine person) => person.State != EscalationLineState.Answered;

    private static Saying State(EscalationLine person) => person.State switch
    {
        EscalationLineState.Waiting => person.Late!,
        EscalationLineState.Nudged => ActionCardWords.LateAndNudged.Say(person.Late!),
        EscalationLineState.Excused => ActionCardWords.Excused,
        EscalationLineState.Answered => ActionCardWords.Answered,
        EscalationLineState.Closed => ActionCardWords.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(person), person.State, "unknown state"),
    };

    private static int Order(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => 0,
        EscalationLineState.Excused => 1,
        _ => 2,
    };
}
