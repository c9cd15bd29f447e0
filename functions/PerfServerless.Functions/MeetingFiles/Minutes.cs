using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>What a meeting had before it, and what it decided: the items as the brief told of them, the decisions as they stand.</summary>
internal sealed record Minutes
{
    public required Brief Brief { get; init; }

    /// <summary>When the meeting was: it may have moved since the brief.</summary>
    public required DateTimeOffset MeetingAt { get; init; }

    /// <summary>The moment at which the decisions stood so.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the meeting was held, where it was run from its page; null where it was not, or goes on.</summary>
    public (DateTimeOffset From, DateTimeOffset Until)? Held { get; private init; }

    public required IReadOnlyList<MinutesItem> Items { get; init; }

    /// <summary>What was decided about nothing on the agenda, with what it is about; null where that is nothing.</summary>
    public required IReadOnlyList<(Decision Decision, string? About)> Others { get; init; }

    public bool DecidedNothing => Others.Count == 0 && Items.All(i => i.Decisions.Count == 0);

    /// <param name="decisions">Of the meeting, in the order in which they were written down; one that was taken back is left out.</param>
    /// <param name="meeting">How it went; null where it was not run from its page.</param>
    public static Minutes Of(
        Brief brief, DateTimeOffset meetingAt, Scorecard scorecard, IReadOnlyList<Decision> decisions, DateTimeOffset now, Meeting? meeting = null)
    {
        var standing = decisions.Where(d => d.Stands).ToList();
        var items = brief.Agenda.Select((i, n) => new MinutesItem(i, [.. standing.Where(d => d.Kpi is { } kpi && kpi == i.Kpi)], Took(n))).ToList();
        var told = items.SelectMany(i => i.Decisions).Select(d => d.Key).ToHashSet();
        return new()
        {
            Brief = brief,
            MeetingAt = meetingAt,
            At = now,
            Held = meeting is { EndedAt: { } ended } ? (meeting.StartedAt, ended) : null,
            Items = items,
            Others = [.. standing.Where(d => !told.Contains(d.Key)).Select(d => (d, ActionContent.SubjectOf(scorecard, d)))],
        };

        int? Took(int item) => meeting is not null && item < meeting.Items && MeetingMoves.Taken(meeting, item, now) is { Ticks: > 0 } taken
            ? MeetingMoves.Minutes(taken)
            : null;
    }

    /// <summary>What is told of a decision after its text.</summary>
    public static IEnumerable<Saying> Facts(Decision decision, string? about)
    {
        if (decision.Action is { } item)
        {
            yield return ActionWords.Of.Say(item.Owner, item.DueOn);
            yield return ActionWords.State.Say(Part.Of(item.State));
        }

        if (TargetFacts.Of(decision) is { } target) yield return target;
        if (about is not null) yield return ActionWords.About.Say(about);
        yield return MinutesWords.Recorded.Say(decision.By, decision.At);
    }
}
