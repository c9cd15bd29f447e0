namespace PerfServerless.Durable.Hub;

/// <summary>The hub at a glance.</summary>
/// <param name="Epoch">Grows with every take-over.</param>
/// <param name="Parked">Instances that wait for an operator.</param>
/// <param name="InMemory">Instances that memory holds, warm or at work.</param>
/// <param name="Turns">Turns committed since the process began.</param>
/// <param name="StorageRequests">Calls to the store since the process began.</param>
public sealed record HubSummary(HubState State, long Epoch, int Shards, int Parked, int InMemory, long Turns, long StorageRequests);
