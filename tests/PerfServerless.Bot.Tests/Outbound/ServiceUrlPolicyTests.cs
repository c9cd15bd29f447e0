using PerfServerless.Bot.Outbound;

namespace PerfServerless.Bot.Tests.Outbound;

public sealed class ServiceUrlPolicyTests
{
    private static readonly ServiceUrlPolicy Cloud = ServiceUrlPolicy.Hosts(["smba.trafficmanager.net"]);

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1", true)]
    [InlineData("http://[::1]:1", true)]
    [InlineData("https://localhost:1", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://localhost@evil.example", false)]
    [InlineData("http://a@localhost:1", false)]
    [InlineData("http://169.254.169.254", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    [InlineData("http://localhost:1/?x=1", false)]
    public void Development_speaks_to_this_machine_only(string address, bool allowed) => Assert.Equal(allowed, ServiceUrlPolicy.Development.Allows(address));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:444/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://localhost:4001/", false)]
    public void The_cloud_is_reached_by_listed_names_only(string address, bool allowed) => Assert.Equal(allowed, Cloud.Allows(address));
}
