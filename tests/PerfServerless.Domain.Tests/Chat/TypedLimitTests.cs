using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Typing;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>What an input lets through, its rule takes; and one more is refused in words, with what was typed still there.</summary>
public sealed class TypedLimitTests
{
    public static TheoryData<string> Texts => new(
        new string('x', TypedLimits.Text),
        string.Concat(Enumerable.Repeat("\U0001F600", TypedLimits.Text / 2)),
        string.Concat(Enumerable.Repeat("日", TypedLimits.Text)),
        string.Concat(Enumerable.Repeat("e\u0301", TypedLimits.Text / 2)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_longest_note_and_blocker_that_an_input_takes_are_taken(string text)
    {
        var read = SubmissionReader.Read(new DeskScene().Owes("a").Build(), DeskScene.Submission([("a", "5")], notes: [("a", text)], blocker: text));

        var accepted = Assert.IsType<SubmissionReading.Accepted>(read);
        Assert.Equal((text, text), (accepted.Values[0].Note, accepted.Blocker));
    }

    // A browser counts the end of a line as one character and sends it as two.
    [Fact]
    public void The_ends_of_lines_count_as_the_input_counts_them()
    {
        var counted = string.Concat(Enumerable.Repeat("line\n", TypedLimits.Text / 5))[..^1] + "x";
        var sent = counted.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(TypedLimits.Text, counted.Length);

        var read = SubmissionReader.Read(new DeskScene().Owes("a").Build(), DeskScene.Submission([("a", "5")], blocker: sent));

        Assert.Equal(counted.Replace('\n', ' '), Assert.IsType<SubmissionReading.Accepted>(read).Blocker);
    }

    [Fact]
    public void A_blocker_of_a_thousand_characters_comes_back_whole_to_be_shortened()
    {
        var text = new string('x', 1_000);

        var read = SubmissionReader.Read(new DeskScene().Owes("a").Build(), DeskScene.Submission([("a", "5")], blocker: text));

        var form = Assert.IsType<SubmissionReading.Refused>(read).Form;
        Assert.Equal(("The blocker has 1,000 characters; 500 is the most. Shorten it.", text), (form.BlockerError!.En(), form.Blocker));
    }

    [Theory]
    [InlineData(TypedLimits.Number, true)]
    [InlineData(TypedLimits.Number + 1, false)]
    public void A_number_may_be_as_long_as_its_input_lets_it(int length, bool taken)
    {
        var typed = new string('0', length - 1) + "5";

        var read = SubmissionReader.Read(new DeskScene().Owes("a").Build(), DeskScene.Submission([("a", typed)]));

        Assert.Equal(taken, read is SubmissionReading.Accepted);
    }
}
