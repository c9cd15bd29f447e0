namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Who may write to a shard.</summary>
/// <param name="Token">The process's own; whoever reads another one is fenced.</param>
/// <param name="Epoch">Grows with every take-over.</param>
/// <param name="Sequence">Grows with every transaction: tells whether one whose answer was lost has happened.</param>
/// <param name="BusinessTime">The business clock at the newest transaction.</param>
internal sealed record OwnerRecord(string Token, long Epoch, long Sequence, DateTimeOffset? BusinessTime)
{
    public int Format { get; init; } = 1;
}
