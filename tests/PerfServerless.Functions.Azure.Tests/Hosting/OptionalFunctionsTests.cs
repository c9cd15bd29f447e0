using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Azure.Hosting;

namespace PerfServerless.Functions.Azure.Tests.Hosting;

/// <summary>Which functions the worker tells the Functions host of.</summary>
public sealed class OptionalFunctionsTests
{
    private static readonly string[] All =
    [
        .. typeof(HttpFunction).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Select(m => m.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>(),
    ];

    [Theory]
    [InlineData("", "ActualsFromServiceBus DroppedFiles")]
    [InlineData("ServiceBus:fullyQualifiedNamespace=", "ActualsFromServiceBus DroppedFiles")]
    [InlineData("ServiceBus:fullyQualifiedNamespace=acme.servicebus.windows.net", "DroppedFiles")]
    [InlineData("ServiceBus=Endpoint=sb://acme", "DroppedFiles")]
    [InlineData("PerfServerless:Feeds:Drop:Container=drop", "ActualsFromServiceBus")]
    [InlineData("PerfServerless:Feeds:Drop:Container= ", "ActualsFromServiceBus DroppedFiles")]
    public void What_nothing_is_set_for_is_left_out_and_nothing_else(string setting, string without)
    {
        var settings = new Dictionary<string, string?>(AzureSettings.All);
        if (setting.Split('=', 2) is [var name, var value]) settings[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddReviewsOnAzure(configuration);
        var registered = Assert.Single(services, s => s.ServiceType == typeof(IFunctionMetadataTransformer));
        var transformer = (IFunctionMetadataTransformer)registered.ImplementationInstance!;

        List<IFunctionMetadata> functions = [.. All.Select(n => new Named(n))];
        transformer.Transform(functions);

        Assert.Equal(without.Split(' '), All.Except(functions.Select(f => f.Name!)).Order());
    }

    private sealed class Named(string name) : IFunctionMetadata
    {
        public string? FunctionId => name;

        public bool IsProxy => false;

        public string? Language => "dotnet-isolated";

        public bool ManagedDependencyEnabled => false;

        public string? Name => name;

        public string? EntryPoint => null;

        public IList<string>? RawBindings => null;

        public string? ScriptFile => null;

        public IRetryOptions? Retry => null;
    }
}
