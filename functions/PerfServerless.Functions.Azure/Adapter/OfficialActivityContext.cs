using PerfServerless.Durable;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>What an activity knows of its run on the official engine, which tells it no key: our effects have keys of their own.</summary>
internal sealed class OfficialActivityContext(TaskName name, string instanceId, CancellationToken stopping) : TaskActivityContext
{
    public override TaskName Name => name;

    public override string InstanceId => instanceId;

    public override CancellationToken Stopping => stopping;
}
