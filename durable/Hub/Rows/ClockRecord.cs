namespace PerfServerless.Durable.Hub.Rows;

/// <summary>How far a business clock that is stored ahead may go; the next process goes on from there.</summary>
/// <param name="Epoch">Of the term that wrote it.</param>
/// <param name="UpTo">No moment after it was ever shown.</param>
internal sealed record ClockRecord(long Epoch, DateTimeOffset UpTo)
{
    public int Format { get; init; } = 1;
}
