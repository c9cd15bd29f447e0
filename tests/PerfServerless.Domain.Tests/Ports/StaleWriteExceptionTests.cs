using PerfServerless.Domain.Ports;

namespace PerfServerless.Domain.Tests.Ports;

public sealed class StaleWriteExceptionTests
{
    [Fact]
    public void It_says_what_was_changed_and_what_to_do()
    {
        var stale = new StaleWriteException("The cycle acme:weekly:20260604");

        Assert.Equal("The cycle acme:weekly:20260604 was changed by somebody else since it was read; read it again and repeat.", stale.Message);
        Assert.Equal("The cycle acme:weekly:20260604", stale.What);
    }
}
