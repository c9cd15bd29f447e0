using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Ports;

/// <summary>A channel failed for now. Its message holds no personal words.</summary>
public abstract class ChannelFaultException(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>What of it is worth writing down; null where it is a fault like any other.</summary>
    public abstract Unreachable? Why { get; }
}
