using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Everything the bot says in words; each says what can be done next.</summary>
public static class Notices
{
    public const string CheckIn = "check in";
    public const string Help = "help";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string State = "state a status";

    public static ChatCard.Notice Greeting(Person person, Scorecard scorecard)
    {
        var owns = scorecard.Kpis.Count(k => k.Owner == person.Id && k.Formula is null);
        var yours = owns > 0
            ? $"You own {Counted.Of(owns, "number")} there: before each review I ask you for what is due, on one card that takes under a minute."
            : "You own no numbers there; I write to you when something concerns you.";
        return new(
            $"Hello {person.Name}",
            $"I run the performance reviews of {scorecard.Organisation.Name}, for the people who own its numbers, their managers and its leaders. {yours} "
            + "Managers hear from me when numbers of their people are missing, and leaders get a brief before the meeting. "
            + "Your administrator added me for this. Write \"pause\" to stop messages I send by myself, and \"help\" to see what I understand.",
            [CheckIn, Help, Pause]);
    }

    public static ChatCard.Notice Helping(Person person, bool paused) => new(
        "What I can do",
        $"Write \"check in\" for the numbers you owe now, {person.Name}; "
        + (paused ? "\"resume\" to hear from me by myself again (you paused me)" : "\"pause\" to stop messages I send by myself, and \"resume\" to hear from me again")
        + "; \"state a status\" where a computed one misleads; \"help\" for this. Cards have their own buttons. For changes of people, numbers or targets, ask whoever keeps your organisation's scorecard.",
        paused ? [CheckIn, Resume] : [CheckIn, Pause]);

    /// <summary>Somebody whom the scorecard does not know.</summary>
    public static ChatCard.Notice UnknownPerson { get; } = new(
        "I do not know you yet",
        "You are not among the people of the scorecard I work with, so I cannot show or take anything. Ask whoever keeps the scorecard to add you with the user name you sign in with, then write to me again.",
        [Help]);

    public static ChatCard.Notice NothingOwed(Person person, DateTimeOffset? nextOpening) => new(
        "Nothing is due",
        "You owe no numbers in any open review. "
        + (nextOpening is { } at ? $"The next collection opens on {MomentText.Show(at, person)}; I write to you then if something is due." : "I write to you when something is due."),
        [Help]);

    /// <summary>Nothing can be stated: he owns nothing, or no review is open.</summary>
    public static ChatCard.Notice NothingToState(Person person, bool ownsAny, DateTimeOffset? nextOpening) => new(
        "Nothing to state",
        ownsAny
            ? "A status is stated for a review whose collection is open, and none is."
              + (nextOpening is { } at ? $" The next one opens on {MomentText.Show(at, person)}; write this again then." : "")
            : "Only the owner of a number may state another status for it, and you own none.",
        [CheckIn, Help]);

    public static ChatCard.Notice Stated(string sentence) => new("Recorded", sentence, [CheckIn, State, Help]);

    public static ChatCard.Notice Paused(IReadOnlyList<string> cadenceOwners) => new(
        "Paused",
        "I send you nothing by myself until you write \"resume\": no forms, no reminders, no briefs. You can still write \"check in\"."
        + (cadenceOwners.Count > 0 ? $" {Counted.List(cadenceOwners)} can see that you paused, so that nobody takes it for silence." : ""),
        [Resume, CheckIn]);

    /// <summary>Tells a cadence's owner that somebody paused, or resumed.</summary>
    public static ChatCard.Notice PauseTold(Person person, bool paused, IReadOnlyList<string> cadences) => paused
        ? new(
            $"{person.Name} paused",
            $"{person.Name} wants no messages that I send by myself. Until that changes I neither ask nor remind there, the brief says so, and nobody is told of it as of silence. "
            + $"You are told because you own the {Counted.List(cadences)}.",
            [])
        : new(
            $"{person.Name} resumed",
            $"{person.Name} hears from me again; what is due was sent. You are told because you own the {Counted.List(cadences)}.",
            []);

    public static ChatCard.Notice Resumed { get; } = new(
        "Welcome back", "I write to you again when something is due; what is due now comes in a moment.", [CheckIn, Pause]);

    public static ChatCard.Notice Closed(Cycle cycle, Person reader) => new(
        "This review is closed",
        $"The {cycle.CadenceName} began on {MomentText.Show(cycle.Times.MeetingAt, reader)}, so its card takes nothing any more; what was given before counts. The next review asks again.",
        [CheckIn, Help]);

    /// <summary>A card that belongs to somebody else, such as a forwarded one.</summary>
    public static ChatCard.Notice NotYours { get; } = new(
        "This card is not yours", "It was made for somebody else, so nothing was changed. Write \"check in\" for your own.", [CheckIn, Help]);

    /// <summary>A card whose review or request is not there any more.</summary>
    public static ChatCard.Notice Gone { get; } = new(
        "This is no longer there", "The review that this card belongs to has been removed, so nothing was changed. Write \"check in\" for what is due now.", [CheckIn, Help]);

    public static ChatCard.Notice Excused(CheckInContext context) => new(
        "You are excused",
        $"{Name(context.Scorecard, context.Request)} excused you from the {context.Cycle.CadenceName} on {MomentText.Show(context.Cycle.Times.MeetingAt, context.Owner)}; nothing is due for it.",
        [CheckIn, Help]);

    /// <summary>The line that stands where a form was.</summary>
    public static ChatCard.Line Retired(RetiredReason reason, CheckInContext context) => new(reason switch
    {
        RetiredReason.Replaced => $"{context.Cycle.CadenceName}: the form moved down to a newer message.",
        RetiredReason.Answered => $"{context.Cycle.CadenceName}: answered, thank you. The receipt is on another card.",
        RetiredReason.Excused => $"{context.Cycle.CadenceName}: {Name(context.Scorecard, context.Request)} excused you; nothing is due.",
        _ => $"{context.Cycle.CadenceName}: the meeting began on {MomentText.Show(context.Cycle.Times.MeetingAt, context.Owner)}; this form is closed.",
    });

    private static string Name(Scorecard scorecard, CheckInRequest request) =>
        request.ExcusedBy is { } by ? scorecard.Find(by)?.Name ?? by.Value : "Your manager";
}
