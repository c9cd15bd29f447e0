using PerfServerless.Durable.Conversion;

namespace PerfServerless.TestKit.Orchestrations;

/// <summary>A call of an activity.</summary>
/// <param name="Input">As JSON.</param>
/// <param name="Attempt">Which attempt of a retry policy, from 1.</param>
/// <param name="Count">The how-many-th call of this activity in the run, from 1.</param>
public sealed record FakeCall(string Name, string? Input, DateTime At, int Attempt, string InstanceId, int Count)
{
    public T? InputAs<T>() => JsonDataConverter.Default.Deserialize<T>(Input);
}
