// Microsoft.Azure.Functions.Worker 2.52 and its extensions: read from Azure/azure-functions-dotnet-worker (src/DotNetWorker.Core/Context:
// FunctionContext.cs at 6017bad, BindingContext.cs at 40368c0, TraceContext.cs at 422b21e, RetryContext.cs at 138f144;
// src/DotNetWorker/Builder: FunctionsApplication.cs at 65c6ad1, FunctionsApplicationBuilder.cs at 5570238; extensions: the HTTP builder at
// 2aa0b8f, ServiceBusTriggerAttribute.cs and QueueTriggerAttribute.cs at 2064785, ServiceBusMessageActions.cs at 011a21d,
// TimerTriggerAttribute.cs at 0420741) and from
// Azure/azure-functions-durable-extension, src/Worker.Extensions.DurableTask (OrchestrationTriggerAttribute.cs at 48bc312,
// ActivityTriggerAttribute.cs at 0596909, DurableClientAttribute.cs at 0c82c2d), the functions' metadata from src/DotNetWorker.Core/
// FunctionMetadata of the worker (IFunctionMetadata.cs at 1126689; of IFunctionMetadataTransformer the members that
// DefaultFunctionMetadataManager.cs at 1bac939 calls, not those of the older 5cd68b1), and held against the worker's assemblies of 2.52, which
// count where the two differ.
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions
{
    public abstract class BindingAttribute : Attribute;

    public abstract class TriggerBindingAttribute : BindingAttribute;

    public abstract class InputBindingAttribute : BindingAttribute;
}

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FunctionAttribute(string name) : Attribute
    {
        public string Name => name;
    }

    public abstract class BindingContext
    {
        public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
    }

    public abstract class TraceContext
    {
        public abstract string TraceParent { get; }

        public abstract string TraceState { get; }
    }

    public abstract class RetryContext
    {
        public abstract int RetryCount { get; }

        public abstract int MaxRetryCount { get; }
    }

    public abstract class FunctionDefinition
    {
        public abstract string Id { get; }

        public abstract string Name { get; }
    }

    public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
    {
        void Set<T>(T instance);

        T? Get<T>();
    }

    public abstract class FunctionContext
    {
        public abstract string InvocationId { get; }

        public abstract string FunctionId { get; }

        public abstract TraceContext TraceContext { get; }

        public abstract BindingContext BindingContext { get; }

        public abstract RetryContext RetryContext { get; }

        public abstract IServiceProvider InstanceServices { get; set; }

        public abstract FunctionDefinition FunctionDefinition { get; }

        public abstract IDictionary<object, object> Items { get; set; }

        public abstract IInvocationFeatures Features { get; }

        public virtual CancellationToken CancellationToken => CancellationToken.None;
    }

    public enum AuthorizationLevel
    {
        Anonymous = 0,
        User = 1,
        Function = 2,
        System = 3,
        Admin = 4,
    }

    public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : TriggerBindingAttribute
    {
        public AuthorizationLevel AuthLevel => authLevel;

        public string[]? Methods => methods;

        public string? Route { get; set; }
    }

    public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
    {
        public string Schedule => schedule;

        public bool UseMonitor { get; set; } = true;

        public bool RunOnStartup { get; set; }
    }

    public class TimerInfo
    {
        public bool IsPastDue { get; set; }
    }

    public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
    {
        public string QueueName => queueName;

        public string? Connection { get; set; }
    }

    public sealed class ServiceBusTriggerAttribute(string queueName) : TriggerBindingAttribute
    {
        public string? QueueName => queueName;

        public string? Connection { get; set; }

        public bool AutoCompleteMessages { get; set; } = true;
    }

    public class ServiceBusMessageActions
    {
        protected ServiceBusMessageActions() { }

        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
            throw new NotImplementedException();

        public virtual Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            Dictionary<string, object>? propertiesToModify = default,
            string? deadLetterReason = default,
            string? deadLetterErrorDescription = default,
            CancellationToken cancellationToken = default) => throw new NotImplementedException();
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class OrchestrationTriggerAttribute : TriggerBindingAttribute
    {
        public string? Orchestration { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class ActivityTriggerAttribute : TriggerBindingAttribute
    {
        public string? Activity { get; set; }
    }

    public sealed class DurableClientAttribute : InputBindingAttribute
    {
        public string? TaskHub { get; set; }

        public string? ConnectionName { get; set; }
    }
}

namespace Microsoft.Azure.Functions.Worker.Core.FunctionMetadata
{
    public interface IRetryOptions;

    public interface IFunctionMetadata
    {
        string? FunctionId { get; }

        bool IsProxy { get; }

        string? Language { get; }

        bool ManagedDependencyEnabled { get; }

        string? Name { get; }

        string? EntryPoint { get; }

        IList<string>? RawBindings { get; }

        string? ScriptFile { get; }

        IRetryOptions? Retry { get; }
    }

    public interface IFunctionMetadataTransformer
    {
        string Name { get; }

        void Transform(IList<IFunctionMetadata> original);
    }
}

namespace Microsoft.Azure.Functions.Worker.Builder
{
    public class FunctionsApplication
    {
        public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw new NotImplementedException();
    }

    public class FunctionsApplicationBuilder
    {
        internal FunctionsApplicationBuilder() { }

        public ConfigurationManager Configuration => throw new NotImplementedException();

        public IServiceCollection Services => throw new NotImplementedException();

        public IHost Build() => throw new NotImplementedException();
    }

    public static class FunctionsApplicationBuilderAspNetCoreExtensions
    {
        public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) =>
            throw new NotImplementedException();
    }
}
