using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

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
        var meeting = input.Scorecard.Find(input.Cycle.Key.Cadence)?.MeetingMinutes ?? Cadence.UsualMeetingMinutes;
        var found = BriefAgenda.Of(input, pursued, silent);
        var agenda = Agenda(found, meeting);
        var exceptions = found.Select(f => f.Row?.Kpi).OfType<KpiId>().ToHashSet();
        var isSomeQuiet = pursued.Any(r => r.Verdict.Status == Status.OnTrack && !exceptions.Contains(r.Kpi));
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
            Agenda = agenda,
            AgendaLeftOut = found.Count - agenda.Count,
            MeetingMinutes = meeting,
            ClosingMinutes = meeting - agenda.Sum(a => a.Minutes ?? 0),
            LastReviewOn = input.Last?.MeetingDay,
            Unreachable = unreachable,
            Excused = excused,
            Silent = silent,
            RollUps = rollUps,
            Rules =
            [
                .. RuleBook.Of(
                    [
                        .. agenda.SelectMany(Behind),
                        .. rollUps.Select(r => r.Reading.RuleId),
                        .. rows.SelectMany(Behind),
                        .. isSomeQuiet ? [AgendaRules.Quiet.Id] : Array.Empty<string>(),
                    ])
                    .Select(r => r.Id),
            ],
            Rows = exceptions.Count == 0 ? rows : [.. rows.Select(r => exceptions.Contains(r.Kpi) ? r with { IsException = true } : r)],
        };
    }

    /// <summary>More than five is a list and no agenda, however long the meeting is; a short one has room for fewer.</summary>
    private static IReadOnlyList<AgendaItem> Agenda(IReadOnlyList<AgendaCandidate> found, int meeting)
    {
        var shown = found.Take(Math.Min(MaxAgenda, TimeBoxes.Room(meeting))).ToList();
        var minutes = TimeBoxes.Of(meeting, [.. shown.Select(c => c.Points)]);
        return [.. shown.Select((candidate, i) => candidate.ToItem(minutes[i]))];
    }

    private static IEnumerable<string> Behind(AgendaItem item) => [.. item.Reasons?.Select(r => r.RuleId) ?? [], AgendaRules.TimeBox.Id];

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
