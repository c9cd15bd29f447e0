using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>Azure's engine does not tell when its next timer is due; only the virtual clock of a sample asks, and there is none here.</summary>
internal sealed class UnknownNextDue : INextDue
{
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
