using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Desks;

/// <summary>Everything the bot says in words; each says what can be done next.</summary>
public static class Notices
{
    private static readonly IReadOnlyList<ChatCommand> CheckInOrHelp = [ChatCommand.CheckIn, ChatCommand.Help];

    public static ChatCard.Notice Greeting(Person person, Scorecard scorecard) => new(
        NoticeWords.Hello.Say(person.Id),
        NoticeWords.Greeting.Say(scorecard.Organisation.Name, scorecard.Kpis.Count(k => k.Owner == person.Id && k.Formula is null)),
        [ChatCommand.CheckIn, ChatCommand.Help, ChatCommand.Pause]);

    public static ChatCard.Notice Thanked { get; } = new(NoticeWords.ThankedTitle, NoticeWords.Thanked, CheckInOrHelp);

    /// <summary>He said something else than there is: a few examples, and where all of it stands.</summary>
    public static ChatCard.Notice NotUnderstood { get; } =
        new(NoticeWords.NotUnderstoodTitle, NoticeWords.NotUnderstood, [ChatCommand.CheckIn, ChatCommand.Owe, ChatCommand.Help]);

    public static ChatCard.Notice Helping(Person person, bool paused) => new(
        NoticeWords.HelpTitle,
        Sentences.Paragraphs(
            NoticeWords.Help.Say(person.Id), NoticeWords.HelpNumbers, NoticeWords.HelpLookups, NoticeWords.HelpReminders, paused ? NoticeWords.HelpResume : NoticeWords.HelpPause,
            NoticeWords.HelpMore, NoticeWords.HelpCards),
        [ChatCommand.CheckIn, ChatCommand.Owe, paused ? ChatCommand.Resume : ChatCommand.Pause]);

    /// <summary>What he said is written nearly like these.</summary>
    public static ChatCard.Notice DidYouMean(string said, IReadOnlyList<ChatCommand> commands) =>
        new(NoticeWords.NotUnderstoodTitle, NoticeWords.Near.Say(said), [.. commands, ChatCommand.Help]);

    /// <summary>Somebody whom the scorecard does not know.</summary>
    public static ChatCard.Notice UnknownPerson { get; } = new(NoticeWords.UnknownTitle, NoticeWords.Unknown, [ChatCommand.Help]);

    /// <param name="nextOpening">When the next collection opens; null where none is planned.</param>
    public static ChatCard.Notice NothingOwed(DateTimeOffset? nextOpening) => new(
        NoticeWords.NothingDueTitle, nextOpening is { } at ? NoticeWords.NothingDueUntil.Say(at) : NoticeWords.NothingDue, [ChatCommand.Owe, ChatCommand.Early, ChatCommand.Help]);

    /// <summary>Nothing can be stated: he owns nothing, or no review is open.</summary>
    public static ChatCard.Notice NothingToState(bool ownsAny, DateTimeOffset? nextOpening) => new(
        NoticeWords.NothingToStateTitle,
        (ownsAny, nextOpening) switch
        {
            (false, _) => NoticeWords.OwnsNothing,
            (_, { } at) => NoticeWords.NothingToStateUntil.Say(at),
            _ => NoticeWords.NothingToState,
        },
        CheckInOrHelp);

    public static ChatCard.Notice Stated(Saying sentence) =>
        new(NoticeWords.RecordedTitle, sentence, [ChatCommand.CheckIn, ChatCommand.State, ChatCommand.Help]);

    /// <param name="cadenceOwners">Those who can see that he paused.</param>
    public static ChatCard.Notice Paused(IReadOnlyList<PersonId> cadenceOwners) => new(
        NoticeWords.PausedTitle,
        Sentences.Of(NoticeWords.Paused, cadenceOwners.Count > 0 ? NoticeWords.PausedSeen.Say(Part.Of(cadenceOwners)) : null)!,
        [ChatCommand.Resume, ChatCommand.CheckIn]);

    /// <summary>Tells a cadence's owner that somebody paused, or resumed.</summary>
    /// <param name="cadences">Which of them he owns.</param>
    public static ChatCard.Notice PauseTold(Person person, bool paused, IReadOnlyList<string> cadences) => paused
        ? new(NoticeWords.PauseToldTitle.Say(person.Id), NoticeWords.PauseTold.Say(person.Id, Part.Of(cadences)), [])
        : new(NoticeWords.ResumeToldTitle.Say(person.Id), NoticeWords.ResumeTold.Say(person.Id, Part.Of(cadences)), []);

    public static ChatCard.Notice Resumed { get; } = new(NoticeWords.ResumedTitle, NoticeWords.Resumed, [ChatCommand.CheckIn, ChatCommand.Pause]);

    public static ChatCard.Notice Closed(Cycle cycle) =>
        new(NoticeWords.ClosedTitle, NoticeWords.Closed.Say(cycle.CadenceName, cycle.Times.MeetingAt), CheckInOrHelp);

    /// <summary>A card that belongs to somebody else, such as a forwarded one.</summary>
    public static ChatCard.Notice NotYours { get; } = new(NoticeWords.NotYoursTitle, NoticeWords.NotYours, CheckInOrHelp);

    /// <summary>A card whose review or request is not there any more.</summary>
    public static ChatCard.Notice Gone { get; } = new(NoticeWords.GoneTitle, NoticeWords.Gone, CheckInOrHelp);

    private static Saying? Reason(CheckInRequest request) =>
        request is { ExcusedBy: { } by, ExcuseReason: { } reason } ? LadderWords.ExcuseReason.Say(by, reason) : null;

    public static ChatCard.Notice Excused(OpenReview review)
    {
        var (cadence, meeting) = (review.Cycle.CadenceName, review.Cycle.Times.MeetingAt);
        return new(
            NoticeWords.ExcusedTitle,
            Sentences.Of(
                review.Request.ExcusedBy is { } by ? NoticeWords.ExcusedBy.Say(by, cadence, meeting) : NoticeWords.Excused.Say(cadence, meeting),
                Reason(review.Request))!,
            CheckInOrHelp);
    }

    /// <summary>The line that stands where a form was.</summary>
    public static ChatCard.Line Retired(RetiredReason reason, DeskContext context)
    {
        var reviews = reason switch
        {
            RetiredReason.Excused => [.. context.Reviews.Where(r => r.Request.State == RequestState.Excused)],
            RetiredReason.Closed => [.. context.Reviews.Where(r => !r.IsOpen(context.Now))],
            RetiredReason.Replaced or RetiredReason.Answered => Array.Empty<OpenReview>(),
        };
        var shown = reviews.Length > 0 ? reviews : context.Reviews;
        var cadences = Part.Of(DeskReviews.Names(shown));

        return new(reason switch
        {
            RetiredReason.Replaced => RetiredWords.Replaced.Say(cadences),
            RetiredReason.Answered => RetiredWords.Answered.Say(cadences),
            RetiredReason.Excused => shown.Select(r => r.Request.ExcusedBy).FirstOrDefault(p => p is not null) is { } by
                ? Sentences.Of(RetiredWords.ExcusedBy.Say(cadences, by), shown.Select(r => Reason(r.Request)).FirstOrDefault(r => r is not null))!
                : RetiredWords.Excused.Say(cadences),
            RetiredReason.Closed => RetiredWords.Closed.Say(cadences, shown.Select(r => r.Cycle.Times.MeetingAt).DefaultIfEmpty(context.Now).Max()),
        });
    }
}
