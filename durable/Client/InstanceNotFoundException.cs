namespace PerfServerless.Durable.Client;

public sealed class InstanceNotFoundException(string instanceId) : Exception($"There is no orchestration instance '{instanceId}'.")
{
    public string InstanceId => instanceId;
}
