namespace PerfServerless.Durable.Hub.Rows;

/// <summary>What is fixed when a hub is created.</summary>
/// <param name="HubId">The application it belongs to.</param>
internal sealed record HubDescription(string HubId, int Shards, DateTimeOffset Created)
{
    public int Format { get; init; } = 1;
}
