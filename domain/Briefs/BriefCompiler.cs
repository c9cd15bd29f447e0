using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;

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
        var unreachable = People(input, r => r.State is RequestState.Open or RequestState.Closed && r.Unreachable is not null, r => Why(r.Unreachable!.Value));
        var excused = People(input, r => r.State == RequestState.Excused, r => r.ExcusedBy is { } by ? $"excused by {Name(input, by)}" : "excused");
        var agenda = BriefAgenda.Of(input, pursued, silent);
        var completeness = Complete(input, pursued);
        var rollUps = BriefRollUps.Of(input.Scorecard, input.Reading);
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
            Headline = Headline(pursued),
            Completeness = completeness,
            Trust = trust,
            TrustSentence = sentence,
            Agenda = [.. agenda.Take(MaxAgenda)],
            AgendaLeftOut = Math.Max(0, agenda.Count - MaxAgenda),
            Unreachable = unreachable,
            Excused = excused,
            Silent = silent,
            RollUps = rollUps,
            Rules = RuleBook.Of([.. agenda.Take(MaxAgenda).Select(a => a.RuleId), .. rollUps.Select(r => r.Reading.RuleId), .. rows.SelectMany(Behind)]),
            Rows = rows,
        };
    }

    private static IEnumerable<string> Behind(BriefRow row) =>
    [
        .. RulesBehind.Of(row.Verdict),
        .. row.Forecast is null ? [] : RulesBehind.Of(row.Forecast),
        .. row.Recalibrations.Count > 0 ? [RecalibrationRules.Changed.Id] : Array.Empty<string>(),
    ];

    private static string Headline(IReadOnlyList<BriefRow> rows)
    {
        int Count(Status status) => rows.Count(r => r.Verdict.Status == status);

        var (off, risk, blind) = (Count(Status.OffTrack), Count(Status.AtRisk), Count(Status.Stale) + Count(Status.NoInformation));
        var judged = (off, risk) switch
        {
            (0, 0) when blind == rows.Count => "Nothing can be judged",
            (0, 0) => $"{Counted.Of(rows.Count - blind, "KPI is", "KPIs are")} on track",
            (0, _) => $"{Counted.Of(risk, "KPI is", "KPIs are")} at risk, none off track",
            (_, 0) => $"{Counted.Of(off, "KPI is", "KPIs are")} off track",
            _ => $"{Counted.Of(off, "KPI is", "KPIs are")} off track, {risk} at risk",
        };

        return blind == 0 ? $"{judged}." : $"{judged}; {blind} of {rows.Count} cannot be judged.";
    }

    private static BriefCompleteness Complete(BriefInput input, IReadOnlyList<BriefRow> rows)
    {
        var (updated, asked) = (input.Requests.Sum(r => r.Owed.Count(o => o.Answered)), input.Requests.Sum(r => r.Owed.Count));
        var oldest = rows.Max(r => r.Verdict.AgeDays);
        var first = asked == 0 ? "No number was due" : $"{updated} of {Counted.Of(asked, "number")} updated";

        return new(updated, asked, oldest, oldest is { } days ? $"{first}, oldest value {Counted.Of(days, "day")}" : $"{first}, no values yet");
    }

    private static IReadOnlyList<BriefPerson> People(BriefInput input, Func<CheckInRequest, bool> which, Func<CheckInRequest, string?> why) =>
        [.. input.Requests
            .Where(r => r.Missing.Any() && which(r))
            .Select(r => new BriefPerson(r.Key.Person, Name(input, r.Key.Person), r.Missing.Count(), why(r)))
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Person)];

    private static string Name(BriefInput input, PersonId person) => input.Scorecard.Find(person)?.Name ?? person.Value;

    private static string Why(Unreachable why) => why switch
    {
        Unreachable.NotThere => "has not installed the bot",
        Unreachable.Refused => "has blocked the bot",
        _ => "has paused messages",
    };
}
