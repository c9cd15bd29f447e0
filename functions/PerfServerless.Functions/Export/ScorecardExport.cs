using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Export;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Absences;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Export;

/// <summary>Exports an organisation as it is now, with all that was changed in chat, on a page or through the API since its folder was imported.</summary>
internal sealed class ScorecardExport(IActualStore actuals, BusinessTime business, AbsenceDesk? absences = null)
{
    public async Task<ExportedFolder> OfAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        var known = await actuals.ReadAsync(scorecard.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], cancellationToken);
        return FolderExport.Of(scorecard, known, business.Now, await AbsencesAsync(scorecard, cancellationToken));
    }

    /// <summary>Those that are not over, of people who are still known.</summary>
    private async Task<IReadOnlyList<SaidAbsence>> AbsencesAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        if (absences is null) return [];

        var all = await absences.AllAsync(scorecard.Tenant, cancellationToken);
        return
        [
            .. from person in scorecard.People
               let today = LocalTimes.DayOf(business.Now, person.TimeZone)
               from absence in all.GetValueOrDefault(person.Id, [])
               where absence.Until >= today
               select new SaidAbsence(person.Id, absence with { Delegate = absence.Delegate is { } d && scorecard.Find(d) is not null ? d : null }),
        ];
    }
}
