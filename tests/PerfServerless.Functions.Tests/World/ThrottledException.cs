using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Functions.Tests.World;

/// <summary>The channel takes no more for now.</summary>
internal sealed class ThrottledException() : ChannelFaultException("Too many requests.", null)
{
    public override Unreachable? Why => Unreachable.Throttled;
}
