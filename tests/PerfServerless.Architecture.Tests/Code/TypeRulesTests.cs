using System.Reflection;
using Microsoft.Extensions.Logging;
using PerfServerless.Architecture.Tests.Rooms;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Architecture.Tests.Code;

public sealed class TypeRulesTests
{
    private static IEnumerable<Type> Types => ProductRooms.Assemblies.SelectMany(a => a.GetTypes());

    [Fact]
    public void Domain_types_do_not_change_after_they_are_made() => Assert.Empty(TypeRules.Changeable(typeof(TenantId).Assembly.GetTypes()));

    [Fact]
    public void A_settable_property_and_an_open_field_are_caught() =>
        Assert.Equal(["Changing.Name", "Changing.Count"], TypeRules.Changeable([typeof(Changing), typeof(Fixed)]));

    [Fact]
    public void No_log_line_takes_a_record_of_the_domain() => Assert.Empty(TypeRules.LogsPeoplesWords(Types));

    [Fact]
    public void The_rule_above_sees_log_lines_at_all() =>
        Assert.Contains(
            Types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)),
            m => m.IsDefined(typeof(LoggerMessageAttribute)));

    [Fact]
    public void A_log_line_that_takes_a_record_is_caught_and_one_that_takes_keys_is_not() =>
        Assert.Equal(["OffendingLog.Answered takes a Note"], TypeRules.LogsPeoplesWords([typeof(OffendingLog)]));

    [Fact]
    public void Each_log_event_has_its_own_number() => Assert.Empty(TypeRules.SharedEventIds(Types));

    [Fact]
    public void Two_log_events_of_one_number_are_caught() =>
        Assert.Equal(["9901 is both OffendingLog.Answered and OffendingLog.AnsweredAgain"], TypeRules.SharedEventIds([typeof(OffendingLog)]));

    [Fact]
    public void A_closed_set_is_read_through_a_match_that_asks_for_every_case() => Assert.Empty(TypeRules.ForgetfulMatches(Types));

    [Fact]
    public void A_match_that_forgets_a_case_is_caught() =>
        Assert.Equal(["Forgetful.Match does not ask for Second"], TypeRules.ForgetfulMatches([typeof(Forgetful)]));

    private abstract record Forgetful
    {
        private Forgetful() { }

        public T Match<T>(Func<First, T> first) => this is First its ? first(its) : throw new InvalidOperationException("no case");

        public sealed record First : Forgetful;

        public sealed record Second : Forgetful;
    }

    private sealed class Changing
    {
        public int Count = 1;

        public string Name { get; set; } = "";
    }

    private sealed record Fixed(string Name)
    {
        public string? Note { get; init; }
    }
}
