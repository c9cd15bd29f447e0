using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Statements;

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
            StatementWords.Title.Say(context.Cycle.CadenceName),
            differ ? StatementWords.IntroDiffering : StatementWords.Intro.Say(lasts[0]),
            [.. offered.Select(k => new StatementChoice(Choice(context, k, differ), k.Id.Value))],
            [
                .. Statable.Select(s => new StatementChoice(StatusName.AloneOf(s), s.ToString())),
                .. offered.Exists(k => context.Of(k.Id)?.Stated is not null)
                    ? [new StatementChoice(StatementWords.Withdraw, Withdraw)]
                    : Array.Empty<StatementChoice>(),
            ],
            context.HasCheckIn)
        {
            Reasons = [.. offered.Take(MostReasons).Select(k => Reason(context, k)).OfType<Saying>()],
            Rules = [.. RuleBook.Of(offered.Take(MostReasons).Select(k => context.Of(k.Id)?.RuleId).OfType<string>()).Select(r => r.Id)],
        };
    }

    public static StatementReading Read(StatementContext context, StatementSubmission submission)
    {
        var reason = TypedText.Clean(submission.Reason);
        var kpi = context.Owned.FirstOrDefault(k => k.Id.Value == submission.Kpi);
        if (kpi is null) return Again(StatementWords.ChooseKpi);

        var verdict = context.Of(kpi.Id);
        if (submission.Status == Withdraw)
        {
            return verdict?.Stated is not { } before
                ? Again(StatementWords.NothingStated.Say(kpi.Name))
                : new StatementReading.Accepted(
                    Stated(before.Status) with { Withdrawn = true },
                    StatementWords.TakenBack.Say(StatusName.Of(before.Status), kpi.Name, Computed(verdict)));
        }

        if (Statable.Cast<Status?>().FirstOrDefault(s => s.ToString() == submission.Status) is not { } status) return Again(StatementWords.ChooseStatus);
        if (reason.Length > TypedLimits.Text) return Again(StatementWords.ReasonTooLong.Say(reason.Length, TypedLimits.Text));
        if (verdict?.Status == status) return Again(StatementWords.AlreadySo.Say(kpi.Name, StatusName.Of(status)));

        var stated = Stated(status);
        return OwnerStatements.Refusal(context.Scorecard, stated) is { } refusal
            ? Again(refusal)
            : new StatementReading.Accepted(stated, StatementWords.Stated.Say(StatusName.Of(status), kpi.Name, Computed(verdict), context.Lasts(kpi)));

        StatedStatus Stated(Status status) =>
            new(kpi.Id, status, reason, context.Owner.Id, context.Today) { At = context.Now, Cadence = context.Cycle.Key.Cadence };

        StatementReading.Refused Again(Saying mistake) => new(Form(context) with
        {
            Kpi = kpi?.Id.Value,
            Status = submission.Status,
            Reason = reason.Length == 0 ? null : TypedText.Cut(reason, TypedLimits.Text),
            Error = StatementWords.NotRecorded.Say(mistake),
        });
    }

    private static Saying? Reason(StatementContext context, Kpi kpi) =>
        context.Of(kpi.Id) is { } verdict
            ? StatementWords.Reason.Say(
                kpi.Name,
                StatusName.Of(verdict.Status),
                VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, context.Scorecard.Organisation.FiscalYearStartMonth))
            : null;

    private static Saying Choice(StatementContext context, Kpi kpi, bool differ)
    {
        var (verdict, lasts) = (context.Of(kpi.Id), context.Lasts(kpi));
        if (verdict?.Stated is not { } stated)
            return differ ? StatementWords.ChoiceLasts.Say(kpi.Name, Computed(verdict), lasts) : StatementWords.Choice.Say(kpi.Name, Computed(verdict));

        var own = StatusName.Of(stated.Status);
        return differ
            ? StatementWords.ChoiceStatedLasts.Say(kpi.Name, Computed(verdict), own, lasts)
            : StatementWords.ChoiceStated.Say(kpi.Name, Computed(verdict), own);
    }

    private static Saying Computed(Verdict? verdict) => StatusName.Of(verdict?.Status ?? Status.NoInformation);
}
