using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>The card on which a decision is filled in, or put right.</summary>
public static class DecideContent
{
    /// <summary>A choice of more is no choice.</summary>
    private const int MostSubjects = 100;

    /// <param name="meetings">The meetings that may have decided it; one where that is clear.</param>
    /// <param name="check">What is wrong with it; null where he has not sent it yet.</param>
    public static ChatCard.Decide Of(
        Scorecard scorecard, DecisionWish wish, IReadOnlyList<Cycle> meetings, DecisionCheck? check, bool isChosen)
    {
        // What is too long stands there again, so that it can be shortened; all of it would not fit.
        var shown = wish with
        {
            Text = wish.Text is { } text ? TypedText.Cut(TypedText.Clean(text), TypedLimits.Kept) : null,
            Target = wish.Target is { } target ? TypedText.Cut(TypedText.Clean(target), TypedLimits.Target) : null,
        };
        return new(
            meetings is [var one] ? shown with { Cycle = one.Key } : shown,
            wish.Mends is null ? DecisionWords.FormTitle : DecisionWords.MendTitle,
            meetings is not [var only] ? DecisionWords.IntroWhich
            : wish.Mends is null ? DecisionWords.Intro.Say(only.CadenceName, only.Times.MeetingAt)
            : DecisionWords.MendIntro.Say(only.CadenceName, only.Times.MeetingAt))
        {
            Cadences = meetings.Count > 1
                ? [.. meetings.Select(m => new StatementChoice(DecisionWords.CadenceChoice.Say(m.CadenceName, m.Times.MeetingAt), m.Key.Cadence.Value))]
                : [],
            CadenceError = meetings.Count > 1 && !isChosen && check is not null ? DecisionWords.CadenceNeeded.Say() : null,
            TextError = check?.TextError,
            OwnerError = check?.OwnerError,
            DueError = check?.DueError,
            TargetError = check?.TargetError,
            Candidates = check?.Candidates ?? [],
            Subjects = Subjects(scorecard, meetings, wish.Subject),
        };
    }

    /// <summary>What stands there, to be put right.</summary>
    /// <param name="reader">Who puts it right, and reads numbers his way.</param>
    public static DecisionWish Mending(Scorecard scorecard, Decision decision, string draft, Reader reader) => new(draft)
    {
        Mends = decision.Key,
        Cycle = decision.Key.Cycle,
        Text = decision.Text,
        Owner = decision.Action is { Owner: var owner } ? scorecard.Find(owner)?.Name ?? $"@{owner}" : null,
        Due = decision.Action is { DueOn: var due } ? DecisionCheck.Written(due) : null,
        Target = decision.Target is { IsOpen: true } target ? TargetReading.Written(target, reader) : null,
        Subject = decision.Kpi is { } kpi ? DecisionWish.OfKpi + kpi : decision.Objective is { } objective ? DecisionWish.OfObjective + objective : null,
    };

    /// <summary>The objectives and the KPIs that the review tells of; with the one that was chosen.</summary>
    private static List<StatementChoice> Subjects(Scorecard scorecard, IReadOnlyList<Cycle> meetings, string? chosen)
    {
        var told = meetings is [var one] && scorecard.Find(one.Key.Cadence) is { } cadence ? CadenceScope.ToldOf(scorecard, cadence) : null;
        var all = scorecard.Objectives.Select(o => new StatementChoice(PartWords.Verbatim.Say(o.Name), DecisionWish.OfObjective + o.Id))
            .Concat(scorecard.Kpis.Where(k => told?.Contains(k.Id) != false).Select(k => new StatementChoice(PartWords.Verbatim.Say(k.Name), DecisionWish.OfKpi + k.Id)))
            .ToList();
        return all.Count <= MostSubjects ? all : [.. all.Where(s => s.Value == chosen)];
    }
}
