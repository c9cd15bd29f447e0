using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Tests.Settings;

/// <summary>S1: a host that does not say who may come in, or how the bot shows who it is, does not start.</summary>
public sealed class BotOptionsRuleTests
{
    private const string Id = "00000000-0000-0000-0000-000000000001";

    public static TheoryData<string> Named => [.. Wrong.Keys];

    private static readonly Dictionary<string, (Action<BotOptions> Change, string Says)> Wrong = new(StringComparer.Ordinal)
    {
        ["no gate"] = (o => o.Gate = "", "Bot:Gate is needed"),
        ["another gate"] = (o => o.Gate = "Open", "not 'Open'"),
        ["a gate by number"] = (o => o.Gate = "1", "not '1'"),
        ["the gate of Development"] = (o => (o.Gate, o.Credential) = ("Development", "None"), "Bot:Gate may be Development only where"),
        ["no app id"] = (o => o.AppId = "", "Bot:AppId"),
        ["an app id of zeros"] = (o => o.AppId = Guid.Empty.ToString(), "Bot:AppId"),
        ["an app id in braces"] = (o => o.AppId = $"{{{Id}}}", "Bot:AppId"),
        ["no tenant of its own"] = (o => o.TenantId = "", "Bot:TenantId"),
        ["the common tenant"] = (o => o.TenantId = "common", "Bot:TenantId 'common'"),
        ["no allowed tenants"] = (o => o.AllowedTenants = " , ", "An imported organisation alone opens nothing"),
        ["a star for tenants"] = (o => o.AllowedTenants = "*", "'*' is no tenant id"),
        ["one bad tenant among good ones"] = (o => o.AllowedTenants = $"{Id};acme.example", "'acme.example' is no tenant id"),
        ["no hosts"] = (o => o.ServiceHosts = "", "Bot:ServiceHosts is needed"),
        ["a host with a scheme"] = (o => o.ServiceHosts = "https://smba.trafficmanager.net", "must be a host's whole name"),
        ["an address for a host"] = (o => o.ServiceHosts = "10.0.0.1", "must be a host's whole name"),
        ["this machine for a host"] = (o => o.ServiceHosts = "localhost", "must be a host's whole name"),
        ["a star for a host"] = (o => o.ServiceHosts = "*.trafficmanager.net", "must be a host's whole name"),
        ["no credential"] = (o => o.Credential = "", "Bot:Credential is needed"),
        ["the credential of Development"] = (o => (o.Credential, o.ClientSecret) = ("None", ""), "the bot cannot answer anybody"),
        ["no secret"] = (o => o.ClientSecret = " ", "Bot:ClientSecret is needed"),
        ["a secret that nobody uses"] = (o => o.Credential = "ManagedIdentity", "remove the secret"),
        ["a certificate that is not there"] = (o => (o.Credential, o.ClientSecret, o.CertificateFile) = ("ClientCertificate", "", "/none.pem"), "'/none.pem' is not there"),
        ["a token file that is not there"] = (o => (o.Credential, o.ClientSecret, o.FederatedTokenFile) = ("FederatedIdentity", "", "/none"), "'/none' is not there"),
        ["another cloud"] = (o => o.Cloud = "Moon", "Bot:Cloud must be one of"),
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Is_told(string wrong)
    {
        var options = Right();
        Wrong[wrong].Change(options);

        Assert.Contains(Mistakes(options, BotDoor.Open), m => m.Contains(Wrong[wrong].Says, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_is_missing_is_told_at_once() => Assert.Equal(2, Mistakes(new BotOptions(), BotDoor.Open).Count);

    [Fact]
    public void All_of_the_channel_is_told_at_once() =>
        Assert.Equal(5, Mistakes(new BotOptions { Gate = "channel", Credential = "ClientSecret" }, BotDoor.Open).Count);

    [Theory]
    [InlineData("ClientSecret", "secret")]
    [InlineData("clientsecret", "secret")]
    [InlineData("ManagedIdentity", "")]
    [InlineData("FederatedIdentity", "")]
    public void What_is_right_is_not(string credential, string secret)
    {
        var options = Right();
        (options.Credential, options.ClientSecret) = (credential, secret);

        Assert.Empty(Mistakes(options, BotDoor.Open));
        Assert.Empty(Mistakes(options, BotDoor.OwnMachine)); // a tunnel brings the channel to a developer's machine
    }

    [Fact]
    public void Development_needs_neither_ids_nor_secrets_and_may_have_no_credential()
    {
        Assert.Empty(Mistakes(new BotOptions { Gate = "Development", Credential = "None" }, BotDoor.OwnMachine));
        Assert.Single(Mistakes(new BotOptions { Gate = "Development", Credential = "ClientSecret", ClientSecret = "secret" }, BotDoor.OwnMachine));
    }

    [Fact]
    public void Lists_are_separated_as_people_do() =>
        Assert.Equal(["a", "b", "c", "d"], new BotOptions { AllowedTenants = "a, b;c\n d ," }.Tenants);

    [Fact]
    public void A_secret_is_never_repeated()
    {
        var options = Right();
        (options.Gate, options.Credential, options.ClientSecret) = ("", "", "hush-hush");

        Assert.DoesNotContain(Mistakes(options, BotDoor.Open), m => m.Contains("hush-hush", StringComparison.Ordinal));
    }

    private static BotOptions Right() => new()
    {
        Gate = "Channel", Credential = "ClientSecret", AppId = Id, TenantId = Id, AllowedTenants = Id, ServiceHosts = "smba.trafficmanager.net", ClientSecret = "secret",
    };

    private static List<string> Mistakes(BotOptions options, BotDoor door) =>
        [.. new BotOptionsRule(door, ConsoleReader.English).Validate(null, options).Failures ?? []];
}
