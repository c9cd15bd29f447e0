namespace PerfServerless.Durable.Hub.Rows;

/// <summary>The messages one row holds: one for an inbox row, several for the outbox row of a turn.</summary>
internal sealed record MessageRow(IReadOnlyList<HubMessage> Messages)
{
    public int Format { get; init; } = 1;
}
