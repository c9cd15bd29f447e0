namespace PerfServerless.Functions.Clock;

/// <summary>Tells when orchestrations are due next; the embedded hub knows.</summary>
public interface INextDue
{
    /// <returns>The earliest timer that waits; null where none does.</returns>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);
}
