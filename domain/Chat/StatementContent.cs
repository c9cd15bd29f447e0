using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words; // bridge

namespace PerfServerless.Domain.Chat;

/// <summary>The form on which an owner states another status than the computed one, and how it is read.</summary>
public static class StatementContent
{
    /// <summary>The choice that takes back what was stated.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>A card has room for so many choices; who owns more owns too many.</summary>
    public const int MostKpis = 40;

    /// <summary>A card has room to say of so many KPIs why they stand as they do.</summary>
    public const int MostReasons = 12;

    private static readonly Status[] Statable = [Status.OnTrack, Status.AtRisk, Status.OffTrack];

    public static ChatCard.Statement Form(StatementContext context)
    {
        var offered = context.Owned.Take(MostKpis).ToList();
        var lasts = offered.Select(context.Lasts).DefaultIfEmpty(context.Scorecard.Rules.OverrideCycles).Distinct().ToList();
        var differ = lasts.Count > 1;

        return new(
            new(context.Cycle.Key, context.Owner.Id),
            $"{context.Cycle.CadenceName}: state another status",
            "Where a computed status misleads, say how it stands and why. Both are shown; roll-ups count the computed one alone, and yours lapses by itself after "
                + (differ ? "as many cycles as stand beside the KPI." : $"{Counted.Of(lasts[0], "cycle")}."),
            [.. offered.Select(k => new StatementChoice($"{k.Name} ({Standing(context.Of(k.Id))}{(differ ? $"; lasts {Counted.Of(context.Lasts(k), "cycle")}" : "")})", k.Id.Value))],
            [
                .. Statable.Select(s => new StatementChoice(Capital(Words(s)), s.ToString())),
                .. offered.Exists(k => context.Of(k.Id)?.Stated is not null) ? [new StatementChoice("Take back what I stated", Withdraw)] : Array.Empty<StatementChoice>(),
            ],
            context.HasCheckIn)
        {
            Reasons = [.. offered.Take(MostReasons).Select(k => Reason(context, k)).OfType<string>()],
            Rules = RuleBook.Of(offered.Take(MostReasons).Select(k => context.Of(k.Id)?.RuleId).OfType<string>()),
        };
    }

    public static StatementReading Read(StatementContext context, StatementSubmission submission)
    {
        var reason = TypedText.Clean(submission.Reason);
        var kpi = context.Owned.FirstOrDefault(k => k.Id.Value == submission.Kpi);
        if (kpi is null) return Again("Choose which of your KPIs it is about.");

        var before = context.Of(kpi.Id)?.Stated;
        if (submission.Status == Withdraw)
        {
            return before is null
                ? Again($"Nothing is stated for {kpi.Name}, so there is nothing to take back.")
                : new StatementReading.Accepted(
                    Stated(before.Status) with { Withdrawn = true },
                    $"You took back '{Words(before.Status)}' for {kpi.Name}; the computed status, {Computed(context.Of(kpi.Id))}, alone is shown again.");
        }

        if (Statable.Cast<Status?>().FirstOrDefault(s => s.ToString() == submission.Status) is not { } status) return Again("Choose the status you state.");
        if (reason.Length > SubmissionReader.MaxText) return Again($"The reason has {reason.Length} characters; {SubmissionReader.MaxText} is the most. Shorten it.");
        if (context.Of(kpi.Id)?.Status == status) return Again($"{kpi.Name} is {Words(status)} by the rules already; there is nothing to state.");

        var stated = Stated(status);
        return Statements.Refusal(context.Scorecard, stated) is { } refusal ? Again(BridgeText.English(refusal) /* bridge */) : new StatementReading.Accepted(stated, Said(context, kpi, stated));

        StatedStatus Stated(Status status) => new(kpi.Id, status, reason, context.Owner.Id, context.Today) { At = context.Now, Cadence = context.Cycle.Key.Cadence };

        StatementReading.Refused Again(string error) => new(Form(context) with
        {
            Kpi = kpi?.Id.Value,
            Status = submission.Status,
            Reason = reason.Length == 0 ? null : TypedText.Cut(reason, SubmissionReader.MaxText),
            Error = $"Nothing is recorded yet. {error}",
        });
    }

    private static string? Reason(StatementContext context, Kpi kpi) =>
        context.Of(kpi.Id) is { } verdict
            ? $"{kpi.Name}: {Words(verdict.Status)}. {BridgeCulture.Of(VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, context.Scorecard.Organisation.FiscalYearStartMonth), PersonCulture.Of(context.Owner))}" // bridge
            : null;

    private static string Said(StatementContext context, Kpi kpi, StatedStatus stated) =>
        $"You state '{Words(stated.Status)}' for {kpi.Name}; the rules compute '{Computed(context.Of(kpi.Id))}'. Both are shown until it is more than {Counted.Of(context.Lasts(kpi), "cycle")} old; then the computed one stands alone again.";

    private static string Standing(Verdict? verdict) =>
        verdict?.Stated is { } stated ? $"computed: {Computed(verdict)}, stated: {Words(stated.Status)}" : $"computed: {Computed(verdict)}";

    private static string Computed(Verdict? verdict) => Words(verdict?.Status ?? Status.NoInformation);

    private static string Words(Status status) => BridgeText.English(StatusWords.Of(status)); // bridge

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
