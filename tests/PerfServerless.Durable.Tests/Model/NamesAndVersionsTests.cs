using FsCheck;
using FsCheck.Fluent;

namespace PerfServerless.Durable.Tests.Model;

public sealed class NamesAndVersionsTests
{
    private static readonly string[] Versions = ["", " ", "1", "1.0", "1.0.0", "1.2", "1.10", "2.0", "beta", "BETA", "v3", "10"];

    [Fact]
    public void Names_ignore_case_and_are_never_empty()
    {
        Assert.Equal(new TaskName("Load"), new TaskName("LOAD"));
        Assert.Equal(new TaskName("Load").GetHashCode(), new TaskName("load").GetHashCode());
        Assert.Equal("", default(TaskName).Name);
        Assert.Throws<ArgumentException>(() => new TaskName(" "));
    }

    [Theory]
    [InlineData("", "1.0", -1)]
    [InlineData("", "", 0)]
    [InlineData(" ", "", 0)]
    [InlineData("1.2", "1.10", -1)]
    [InlineData("2.0", "2.0", 0)]
    [InlineData("beta", "BETA", 0)]
    [InlineData("1.0", "beta", -1)]
    public void Versions_compare_as_versions_where_they_are_and_as_text_where_not(string a, string b, int expected)
    {
        Assert.Equal(expected, Math.Sign(new TaskVersion(a).CompareTo(b)));
        Assert.Equal(-expected, Math.Sign(new TaskVersion(b).CompareTo(a)));
    }

    [Fact]
    public void Equal_versions_have_equal_hashes_and_order_is_antisymmetric()
    {
        var version = Gen.Elements(Versions).Select(text => new TaskVersion(text)).ToArbitrary();
        Prop.ForAll(version, version, (a, b) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a != b || a.GetHashCode() == b.GetHashCode())).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Options_of_a_sub_orchestration_keep_what_they_are_made_from()
    {
        var retry = new RetryPolicy(2, TimeSpan.FromSeconds(1));
        var options = new SubOrchestrationOptions(retry, "k:1") { Version = "2" };

        Assert.Equal("k:1", new SubOrchestrationOptions(options).InstanceId);
        Assert.Equal("2", new SubOrchestrationOptions(options).Version?.Version);
        Assert.Equal("k:2", options.WithInstanceId("k:2").InstanceId);
        Assert.Same(retry, options.WithInstanceId("k:2").Retry?.Policy);
    }
}
