using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;
using PerfServerless.Functions.Drops;

namespace PerfServerless.Functions.Azure.Hosting;

/// <summary>
/// Leaves functions out for which nothing is set: the worker tells the Functions host which functions there are, and of these it does not tell.
/// A trigger without its connection would keep the whole host from starting, and a timer without anything to do costs executions.
/// </summary>
internal sealed class OptionalFunctions(IConfiguration settings) : IFunctionMetadataTransformer
{
    /// <summary>A connection string, or a group of settings of which <c>fullyQualifiedNamespace</c> names the namespace.</summary>
    public const string ServiceBusConnection = "ServiceBus";

    public const string ActualsFromServiceBus = "ActualsFromServiceBus";

    public const string DroppedFiles = "DroppedFiles";

    public string Name => nameof(OptionalFunctions);

    public void Transform(IList<IFunctionMetadata> original)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (!IsServiceBusNamed) Leave(original, ActualsFromServiceBus);
        if (!DropRegistration.IsOn(settings)) Leave(original, DroppedFiles);
    }

    private bool IsServiceBusNamed =>
        !string.IsNullOrWhiteSpace(settings[ServiceBusConnection])
        || !string.IsNullOrWhiteSpace(settings[$"AzureWebJobs{ServiceBusConnection}"])
        || !string.IsNullOrWhiteSpace(settings[$"ConnectionStrings:{ServiceBusConnection}"])
        || !string.IsNullOrWhiteSpace(settings[$"{ServiceBusConnection}:fullyQualifiedNamespace"])
        || !string.IsNullOrWhiteSpace(settings[$"{ServiceBusConnection}__fullyQualifiedNamespace"]);

    private static void Leave(IList<IFunctionMetadata> functions, string name)
    {
        for (var i = functions.Count - 1; i >= 0; i--)
            if (functions[i].Name == name) functions.RemoveAt(i);
    }
}
