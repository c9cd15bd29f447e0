using PerfServerless.Durable.Hub.Processes;

namespace PerfServerless.Durable.Tests.Hub.Processes;

/// <summary>Who counts as gone: a living holder that is taken for gone would be thrown out by every stand-by.</summary>
public sealed class SystemProcessTests
{
    private const string Rest = "1 10 10 0 -1 4194304 500 0 0 0 10 5 0 0 20 0 12 0 87654 1000 200";

    [Theory]
    [InlineData("42 (dotnet) S " + Rest, true, "87654")]
    [InlineData("42 (a (b) S 9) c) T " + Rest, true, "87654")] // a name with brackets; stopped by a signal, which is not gone
    [InlineData("42 (dotnet) Z " + Rest, false, null)] // has ended, its parent has not asked yet
    [InlineData("42 (dotnet) X " + Rest, false, null)]
    [InlineData("42 (dotnet) S 1 10", true, null)] // cut short: nothing is known of its start
    public void The_line_that_Linux_keeps_of_a_process_is_read(string stat, bool isThere, string? started) =>
        Assert.Equal(new SystemProcess(isThere, started), SystemProcess.OfStat(stat));

    [Fact]
    public void This_process_is_there_and_its_number_with_another_start_is_gone()
    {
        var me = HubProcess.Current("token");

        Assert.False(HubProcess.IsGone(me));
        Assert.True(HubProcess.IsGone(me with { Started = "another start" }));
        Assert.True(HubProcess.IsGone(me with { ProcessId = int.MaxValue }));
    }

    [Theory]
    [InlineData(null)] // written by a version that did not say
    [InlineData("another boot, or another container that gives the same numbers")]
    public void A_number_from_elsewhere_says_nothing(string? space)
    {
        var holder = HubProcess.Current("token") with { ProcessId = int.MaxValue, Space = space };

        Assert.False(HubProcess.IsGone(holder));
    }
}
