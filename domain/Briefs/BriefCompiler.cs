using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs;

/// <summary>Compiles what leaders should know before the meeting.</summary>
public static class BriefCompiler
{
    public const int MaxAgenda = 5;

    public const int MaxPoints = 12;

    public static Brief Compile(BriefInput input)
    {
        var rows = BriefRows.Of(input);
        IReadOnlyList<BriefRow> pursued = [.. rows.Where(r => !r.Postponed)];
        var silent = People(input, r => r.State is RequestState.Open or RequestState.Closed && r.Unreachable is null, _ => null);
        var unreachable = People(
            input,
            r => r.State is RequestState.Open or RequestState.Closed && r.Unreachable is not null,
            r => BriefWords.Unreachable.Say(Part.Of(r.Unreachable!.Value)));
        var excused = People(input, r => r.State == RequestState.Excused, r => (r.ExcusedBy, r.ExcuseReason) switch
        {
            ({ } by, { } reason) => BriefWords.ExcusedBecause.Say(by, reason),
            ({ } by, null) => BriefWords.ExcusedBy.Say(by),
            _ => BriefWords.Excused,
        });
        var agenda = BriefAgenda.Of(input, pursued, silent);
        var completeness = Complete(input, pursued);
        var rollUps = BriefRollUps.Of(input);
        var (trust, sentence) = BriefTrustJudgement.Of(pursued, completeness, rollUps.FirstOrDefault(r => r.Kind == BriefRollUpKind.Whole)?.Reading);

        return new()
        {
            Cycle = input.Cycle.Key,
            CadenceName = input.Cycle.CadenceName,
            Organisation = input.Scorecard.Organisation.Name,
            MeetingDay = input.Cycle.MeetingDay,
            MeetingAt = input.Cycle.Times.MeetingAt,
            TimeZone = input.TimeZone,
            FiscalYearStartMonth = input.Scorecard.Organisation.FiscalYearStartMonth,
            CompiledAt = input.Now,
            Headline = BriefHeadline.Of(pursued),
            Completeness = completeness,
            Trust = trust,
            TrustSentence = sentence,
            Agenda = [.. agenda.Take(MaxAgenda)],
            AgendaLeftOut = Math.Max(0, agenda.Count - MaxAgenda),
            Unreachable = unreachable,
            Excused = excused,
            Silent = silent,
            RollUps = rollUps,
            Rules =
            [
                .. RuleBook.Of([.. agenda.Take(MaxAgenda).Select(a => a.RuleId), .. rollUps.Select(r => r.Reading.RuleId), .. rows.SelectMany(Behind)]).Select(
                    r => r.Id),
            ],
            Rows = rows,
        };
    }

    private static IEnumerable<string> Behind(BriefRow row) =>
    [
        .. RulesBehind.Of(row.Verdict),
        .. row.Forecast is null ? [] : row.Forecast.RulesBehind(),
        .. row.Recalibrations.Count > 0 ? [RecalibrationRules.Changed.Id] : Array.Empty<string>(),
    ];

    private static BriefCompleteness Complete(BriefInput input, IReadOnlyList<BriefRow> rows) =>
        BriefCompleteness.Of(
            input.Requests.Sum(r => r.Owed.Count(o => o.Answered)),
            input.Requests.Sum(r => r.Owed.Count(o => !o.Dropped)),
            rows.Select(r => r.Verdict.Basis).OfType<VerdictBasis.Known>().Max(b => (int?)b.Last.AgeDays));

    private static IReadOnlyList<BriefPerson> People(BriefInput input, Func<CheckInRequest, bool> which, Func<CheckInRequest, Saying?> why) =>
        [.. input.Requests
            .Where(r => r.Missing.Any() && which(r))
            .OrderBy(r => input.NameOf(r.Key.Person), StringComparer.Ordinal).ThenBy(r => r.Key.Person)
            .Select(r => new BriefPerson(r.Key.Person, r.Missing.Count(), why(r)))];
}
