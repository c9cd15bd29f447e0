using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Briefs;

/// <summary>Finds what is known since a brief was compiled.</summary>
public sealed class BriefNews(IActualStore actuals)
{
    // One request: an old brief is not worth more, because a newer one has it all.
    private const int Writes = 1000;

    public async Task<BriefSince> OfAsync(Brief brief, CancellationToken cancellationToken)
    {
        var recorded = await actuals.RecordedSinceAsync(brief.Cycle.Tenant, brief.CompiledAt - BriefUpdates.OnItsWay, Writes, cancellationToken);
        return new(BriefUpdates.Of(brief, recorded), recorded.Count >= Writes);
    }
}
