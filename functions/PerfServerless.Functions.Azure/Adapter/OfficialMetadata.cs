using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Conversion;
using PerfServerless.Durable.Hub;
using OfficialClients = Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>The official engine's instances in our words. The states of the two have the same numbers.</summary>
internal static class OfficialMetadata
{
    public static OrchestrationMetadata Ours(OfficialClients.OrchestrationMetadata m, bool texts) => new(m.Name, m.InstanceId)
    {
        RuntimeStatus = (OrchestrationRuntimeStatus)(int)m.RuntimeStatus,
        CreatedAt = m.CreatedAt,
        LastUpdatedAt = m.LastUpdatedAt,
        SerializedInput = m.SerializedInput,
        SerializedOutput = m.SerializedOutput,
        SerializedCustomStatus = m.SerializedCustomStatus,
        FailureDetails = m.FailureDetails is null ? null : OfficialFailure.Ours(m.FailureDetails),
        DataConverter = texts ? JsonDataConverter.Default : null,
    };

    /// <summary>Our states as the official ones; parked is a state of our hub alone, so nothing there is in it.</summary>
    public static IReadOnlyList<OfficialClients.OrchestrationRuntimeStatus>? Official(IReadOnlyCollection<OrchestrationRuntimeStatus>? statuses) =>
        statuses is null
            ? null
            : [.. statuses.Where(s => s != OrchestrationRuntimeStatus.Blocked).Select(s => (OfficialClients.OrchestrationRuntimeStatus)(int)s)];

    /// <summary>An instance as the operations page shows it; the official engine does not tell due times.</summary>
    public static InspectedInstance Inspected(OrchestrationMetadata m) => new(
        m.InstanceId, m.Name, m.Version, m.RuntimeStatus, m.CreatedAt, m.LastUpdatedAt, null, TimeSpan.Zero, 0, 0, m.SerializedCustomStatus, null, null, null);
}
