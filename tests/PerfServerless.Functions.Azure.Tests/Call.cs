using Microsoft.Azure.Functions.Worker;

namespace PerfServerless.Functions.Azure.Tests;

/// <summary>A call of a function by the host, which gives it nothing but the trigger's data.</summary>
internal sealed class Call(IReadOnlyDictionary<string, object?>? data = null) : FunctionContext
{
    public override string InvocationId => "call";

    public override string FunctionId => "function";

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext { get; } = new Data(data ?? new Dictionary<string, object?>());

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override FunctionDefinition FunctionDefinition => throw new NotSupportedException();

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }
}
