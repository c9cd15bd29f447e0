using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable.Conversion;
using PerfServerless.Durable.Versioning;

namespace PerfServerless.Durable.Execution;

/// <summary>What all executions of a hub share.</summary>
public sealed record OrchestrationExecutionOptions
{
    public static OrchestrationExecutionOptions Default { get; } = new();

    public DataConverter Converter { get; init; } = JsonDataConverter.Default;

    /// <summary>Where replay-safe loggers write.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    public OrchestrationVersioning Versioning { get; init; } = new();

    /// <summary>Which exceptions of an orchestrator no retry by its parent can mend, besides <see cref="NonRetriableTaskException"/>.</summary>
    public Func<Exception, bool>? IsNonRetriable { get; init; }
}
