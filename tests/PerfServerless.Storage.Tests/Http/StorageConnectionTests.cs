using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Tests.Http;

public sealed class StorageConnectionTests
{
    [Fact]
    public void The_emulator_is_on_its_usual_ports()
    {
        var connection = StorageConnection.Parse("UseDevelopmentStorage=true");

        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", connection.TableEndpoint.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10001/devstoreaccount1", connection.QueueEndpoint.AbsoluteUri);
    }

    [Fact]
    public void Endpoints_come_from_the_suffix_or_are_given()
    {
        var azure = StorageConnection.Parse("DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn");
        var given = StorageConnection.Parse(
            "accountname=acme; accountkey=a2V5==; TableEndpoint=http://127.0.0.1:7/acme/".Replace("a2V5==", "a2V5", StringComparison.Ordinal));

        Assert.Equal("https://acme.table.core.chinacloudapi.cn/", azure.TableEndpoint.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:7/acme", given.TableEndpoint.AbsoluteUri);
        Assert.Equal("https://acme.queue.core.windows.net/", given.QueueEndpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "lacks AccountName")]
    [InlineData("AccountName=acme", "lacks AccountKey")]
    [InlineData("AccountName=acme;AccountKey=secret!", "is not base64")]
    [InlineData("AccountName=acme;AccountKey=a2V5;TableEndpoint=nowhere", "no http or https address")]
    [InlineData("AccountName=acme;SharedAccessSignature=secret!", "is not supported")]
    [InlineData("just words", "Name=Value")]
    public void What_is_wrong_is_said_without_repeating_a_key(string text, string sentence)
    {
        var refused = Assert.Throws<UnusableConnectionException>(() => StorageConnection.Parse(text));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_never_prints_its_key() =>
        Assert.DoesNotContain("a2V5", StorageConnection.Parse("AccountName=acme;AccountKey=a2V5").ToString(), StringComparison.Ordinal);
}
