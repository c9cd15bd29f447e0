using PerfServerless.Domain.Export;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Export;

/// <summary>Exports an organisation as it is now, with all that was changed in chat, on a page or through the API since its folder was imported.</summary>
internal sealed class ScorecardExport(IActualStore actuals, BusinessTime business)
{
    public async Task<ExportedFolder> OfAsync(Scorecard scorecard, CancellationToken cancellationToken) =>
        FolderExport.Of(scorecard, await actuals.ReadAsync(scorecard.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], cancellationToken), business.Now);
}
