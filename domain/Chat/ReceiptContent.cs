using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words; // bridge

namespace PerfServerless.Domain.Chat;

/// <summary>What a person gave, with the status that each KPI has now, and what he still owes.</summary>
public static class ReceiptContent
{
    public const string AlreadyRecorded = "This was already recorded; nothing was changed.";

    public const string NothingTyped = "Nothing was typed, so nothing was recorded.";

    /// <param name="remark">A sentence above the receipt, such as <see cref="AlreadyRecorded"/>.</param>
    public static ChatCard.Receipt Of(CheckInContext context, string? remark = null)
    {
        var lines = context.Request.Owed.Where(o => o.Answered).Select(o => Line(context, o)).OfType<ReceiptLine>().ToList();
        var owed = context.IsOpen && context.Request.State == RequestState.Open
            ? FormFields.Of(context, FormPage.Missing(context.Request, 1, FormContent.PageSize).Items)
            : [];

        return new(context.Request.Key, Title(context), remark, lines, owed, MayCorrect: context.IsOpen && lines.Count > 0)
        {
            Rules = RuleBook.Of(lines.Select(l => context.Verdicts.GetValueOrDefault(l.Kpi)).OfType<Verdict>().SelectMany(RulesBehind.Of)),
        };
    }

    /// <summary>What to say of a submission whose cycle is over.</summary>
    public static string TooLate(CheckInContext context) =>
        $"The {context.Cycle.CadenceName} began on {MomentText.Show(context.Cycle.Times.MeetingAt, context.Owner)}, so this was not recorded. The next one asks again.";

    /// <summary>What to say of values that were left out of a submission.</summary>
    /// <returns>Null where nothing was left out.</returns>
    public static string? LeftOut(CheckInContext context, SubmissionReading.Accepted accepted)
    {
        var given = accepted.AlreadyGiven.Select(k => context.Scorecard.Find(k)?.Name ?? k.Value).ToList();
        var parts = new List<string>();
        if (given.Count > 0) parts.Add($"{Counted.List(given)} had a value already, which stays; \"Correct a value\" changes it.");
        if (accepted.NotAsked.Count > 0) parts.Add($"{Counted.Of(accepted.NotAsked.Count, "value was", "values were")} not asked of you and not recorded.");

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static string Title(CheckInContext context)
    {
        var (given, all) = (context.Request.Owed.Count(o => o.Answered), context.Request.Owed.Count);
        return given == all
            ? $"{context.Cycle.CadenceName}: all done, thank you"
            : $"{context.Cycle.CadenceName}: {given} of {Counted.Of(all, "number")} given";
    }

    private static ReceiptLine? Line(CheckInContext context, OwedItem item)
    {
        if (context.Scorecard.Find(item.Kpi) is not { } kpi || context.Given(item) is not { } given) return null;

        var verdict = context.Verdicts.GetValueOrDefault(kpi.Id);
        var fiscal = context.Scorecard.Organisation.FiscalYearStartMonth;
        return new(
            kpi.Id,
            kpi.Name,
            PeriodText.Show(item.Period, fiscal),
            ValueText.Show(kpi.Unit, given.Value, context.Culture),
            verdict?.Status ?? Status.NoInformation,
            verdict is null ? "No status was computed yet." : BridgeCulture.Of(VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, fiscal), context.Culture), // bridge
            given.Corrects is not null)
        {
            Stated = verdict?.Stated?.Status,
            Remarks = verdict is null ? [] : [.. VerdictRemarks.Of(verdict).Select(r => BridgeCulture.Of(r.Sentence, context.Culture))], // bridge
        };
    }
}
