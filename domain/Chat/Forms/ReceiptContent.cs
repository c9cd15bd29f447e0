using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What a person gave in open reviews (or in the last ones, where none is open), with the status that each KPI has now, and what he still owes.</summary>
public static class ReceiptContent
{
    public static Saying AlreadyRecorded => ReceiptWords.AlreadyRecorded;

    public static Saying NothingTyped => ReceiptWords.NothingTyped;

    /// <param name="remark">A sentence above the receipt, such as <see cref="AlreadyRecorded"/>.</param>
    public static ChatCard.Receipt Of(DeskContext context, Saying? remark = null)
    {
        IReadOnlyList<OpenReview> shown = context.IsOpen ? [.. context.Open] : context.Reviews;
        var lines = Lines(context, shown).ToList();
        var owed = context.Open.Any(r => r.Request.State == RequestState.Open) ? FormPage.Missing(context, 1, FormContent.PageSize).Items : [];

        return new(
            context.Key, Title(shown), remark, lines, FormSections.Of(context, owed, headed: context.Asking(context.Missing).Count > 1),
            MayCorrect: lines.Count > 0 && context.Given.Any())
        {
            StateIn = context.Open.OrderBy(r => r.Cycle.Times.MeetingAt).FirstOrDefault()?.Request.Key,
            Rules = [.. RuleBook.Of(lines.SelectMany(l => l.Standing?.RuleIds ?? [])).Select(r => r.Id)],
        };
    }

    /// <summary>What to say of a submission for which it is too late: no review is open any more.</summary>
    /// <returns>Null where a review is open, or none is known.</returns>
    public static Saying? TooLate(DeskContext context) =>
        context.IsOpen || context.Reviews.MaxBy(r => r.Cycle.Times.MeetingAt) is not { Cycle: var last }
            ? null
            : ReceiptWords.TooLate.Say(last.CadenceName, last.Times.MeetingAt);

    /// <summary>What to say of values that were left out of a submission.</summary>
    /// <returns>Null where nothing was left out.</returns>
    public static Saying? LeftOut(DeskContext context, SubmissionReading.Accepted accepted) => Sentences.Of(
        accepted.AlreadyGiven.Count == 0
            ? null
            : ReceiptWords.HadValue.Say(Part.Of(accepted.AlreadyGiven.Select(i => context.Scorecard.Find(i.Kpi)?.Name ?? i.Kpi.Value))),
        accepted.NotAsked.Count == 0 ? null : ReceiptWords.NotAsked.Say(accepted.NotAsked.Count));

    private static Saying Title(IReadOnlyList<OpenReview> reviews)
    {
        // What a manager excused is not waited for.
        var given = DeskItem.Of(reviews).Where(i => i.ActualId is not null).Select(i => (i.Kpi, i.Period)).ToHashSet();
        var all = DeskItem.Of(reviews.Where(r => r.Request.State != RequestState.Excused)).Select(i => (i.Kpi, i.Period)).Union(given).Count();

        return (given.Count == all, reviews) switch
        {
            (true, [var only]) => ReceiptWords.Done.Say(only.Cycle.CadenceName),
            (true, _) => ReceiptWords.DoneAcross,
            (_, [var only]) => ReceiptWords.Progress.Say(only.Cycle.CadenceName, given.Count, all),
            _ => ReceiptWords.ProgressAcross.Say(given.Count, all),
        };
    }

    private static IEnumerable<ReceiptLine> Lines(DeskContext context, IReadOnlyList<OpenReview> shown)
    {
        var given = DeskItem.Of(shown).Where(i => i.ActualId is not null).ToList();
        var latest = given.GroupBy(i => i.Kpi).ToDictionary(g => g.Key, g => g.Select(i => i.Period).Max(StringComparer.Ordinal));

        foreach (var item in given)
        {
            if (context.Scorecard.Find(item.Kpi) is not { } kpi || context.Answer(item) is not { } answer) continue;
            yield return new(
                kpi.Id,
                new(item.Period, context.FiscalYearStartMonth, WithDays: true),
                kpi.Name,
                new(answer.Value, kpi.Unit),
                item.Period == latest[item.Kpi] ? Standing(context, kpi, answer) : null,
                context.IsCorrected(answer)) { InPlace = InPlace(context, answer) };
        }
    }

    /// <summary>The owner sees who answered for him, and who answered sees for whom.</summary>
    private static Saying? InPlace(DeskContext context, Actual answer) => (answer.OnBehalfOf, answer.RecordedBy) switch
    {
        ({ } owner, { } by) when owner == context.Owner.Id => InPlaceWords.GivenBy.Say(by),
        ({ } owner, _) when owner != context.Owner.Id => AwayWords.For.Say(owner),
        _ => null,
    };

    private static ReceiptStanding Standing(DeskContext context, Kpi kpi, Actual answer) => context.Verdicts.Value.GetValueOrDefault(kpi.Id) is not { } verdict
        ? new(Status.NoInformation, ReceiptWords.NoStatusYet)
        : new(verdict.Status, VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, context.FiscalYearStartMonth))
        {
            Stated = verdict.Stated?.Status,
            AsksWhy = Misses.IsOne(verdict) && answer is { Cause: null, Note: null },
            Remarks = [.. VerdictRemarks.Of(verdict).Select(r => r.Sentence)],
            RuleIds = [.. RulesBehind.Of(verdict)],
        };
}
