using PerfServerless.Domain.Chat;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class RemarkTests
{
    [Theory]
    [InlineData("It is late.")]
    [InlineData("It is late. (Rule a.one)", "a.one")]
    [InlineData("It is late. (Rules a.one and a.two)", "a.one", "a.two")]
    [InlineData("It is late. (Rules a.one, a.two and a.three)", "a.one", "a.two", "a.three")]
    public void A_sentence_names_its_rules(string said, params string[] rules) => Assert.Equal(said, $"{new Remark("It is late.", rules)}");
}
