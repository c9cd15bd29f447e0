using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Outbox;

/// <summary>Brings people's desks to life; whoever tells a desk something need not know how it runs.</summary>
public interface IDeskStarter
{
    /// <summary>Starts a person's desk unless it runs already.</summary>
    /// <returns>True where it was started.</returns>
    Task<bool> EnsureRunningAsync(DeskKey desk, CancellationToken cancellationToken);
}
