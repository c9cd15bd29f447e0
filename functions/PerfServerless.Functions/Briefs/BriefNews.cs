using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Briefs;

/// <summary>Finds what is known since a brief was compiled.</summary>
public sealed class BriefNews(IActualStore actuals)
{
    // With one more, by which it is seen that there are more, one request: an old brief is not worth another, because a newer one has it all.
    private const int Writes = 999;

    public async Task<BriefSince> OfAsync(Brief brief, CancellationToken cancellationToken)
    {
        var recorded = await actuals.RecordedSinceAsync(brief.Cycle.Tenant, brief.CompiledAt - BriefUpdates.OnItsWay, Writes, cancellationToken);
        return new(BriefUpdates.Of(brief, recorded.Actuals), recorded.IsPart);
    }
}
