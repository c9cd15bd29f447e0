using System.Diagnostics;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words;

/// <summary>A typed part of a <see cref="Saying"/>: what it is, not how it reads. It becomes text only where its reader is known.</summary>
[JsonConverter(typeof(ClosedUnionJsonConverter))]
public abstract record Part
{
    private Part() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(
        Func<Text, T> text, Func<Count, T> count, Func<Number, T> number, Func<Share, T> share, Func<Amount, T> amount, Func<Distance, T> distance,
        Func<Period, T> period, Func<Day, T> day, Func<Weekday, T> weekday, Func<TimeOfDay, T> timeOfDay, Func<Moment, T> moment, Func<Who, T> who,
        Func<Choice, T> choice, Func<Said, T> said, Func<List, T> list) => this switch
    {
        Text its => text(its),
        Count its => count(its),
        Number its => number(its),
        Share its => share(its),
        Amount its => amount(its),
        Distance its => distance(its),
        Period its => period(its),
        Day its => day(its),
        Weekday its => weekday(its),
        TimeOfDay its => timeOfDay(its),
        Moment its => moment(its),
        Who its => who(its),
        Choice its => choice(its),
        Said its => said(its),
        List its => list(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Words that are not ours, shown as they are: a KPI's name, a note, an id, a file's name.</summary>
    public sealed record Text(string Value) : Part;

    /// <summary>A whole number of things; plurals are chosen by it.</summary>
    public sealed record Count(long Value) : Part;

    /// <summary>A bare number, with at most so many decimals (0 to 6).</summary>
    public sealed record Number(decimal Value, int Decimals = 6) : Part;

    /// <summary>A share of something, 0 to 1, shown in whole percent; what is not nothing is never 0, what is not all never 100.</summary>
    public sealed record Share(double Value) : Part;

    /// <summary>A value with its unit.</summary>
    public sealed record Amount(decimal Value, Unit Unit) : Part;

    /// <summary>How far apart two values of a unit are: between percentages lie points. What rounds to nothing is "just".</summary>
    public sealed record Distance(decimal Value, Unit Unit) : Part;

    /// <summary>A period by its code; one that cannot be read is shown as it is.</summary>
    /// <param name="WithDays">A week is told with its days.</param>
    public sealed record Period(string Code, int FiscalYearStartMonth = 1, bool WithDays = false) : Part;

    /// <summary>A day of the calendar, with its weekday.</summary>
    public sealed record Day(DateOnly Value) : Part;

    /// <summary>The weekday alone, short.</summary>
    public sealed record Weekday(DateOnly Value) : Part;

    /// <summary>A time of day.</summary>
    public sealed record TimeOfDay(TimeOnly Value) : Part;

    /// <summary>A moment, told in the reader's time zone.</summary>
    public sealed record Moment(DateTimeOffset Value) : Part;

    /// <summary>A person, whose name is looked up when it is read.</summary>
    public sealed record Who(PersonId Person) : Part;

    /// <summary>One of a few cases by name, from which a language chooses its words.</summary>
    public sealed record Choice(string Value) : Part;

    /// <summary>Another saying.</summary>
    public sealed record Said(Saying Saying) : Part;

    /// <summary>Several parts, joined as the language joins them ("Mon, Tue and Wed").</summary>
    public sealed record List(IReadOnlyList<Part> Parts) : Part
    {
        public bool Equals(List? other) => other is not null && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => Parts.Aggregate(Parts.Count, HashCode.Combine);
    }

    public static implicit operator Part(string text) => new Text(text);

    public static implicit operator Part(int count) => new Count(count);

    public static implicit operator Part(PersonId person) => new Who(person);

    public static implicit operator Part(Saying saying) => new Said(saying);

    public static implicit operator Part(DateOnly day) => new Day(day);

    public static implicit operator Part(DateTimeOffset moment) => new Moment(moment);

    public static implicit operator Part(TimeOnly time) => new TimeOfDay(time);

    /// <summary>Several sayings as one part.</summary>
    public static List Of(IEnumerable<Saying> sayings) => new([.. sayings.Select(s => (Part)s)]);

    /// <summary>Several texts as one part.</summary>
    public static List Of(IEnumerable<string> texts) => new([.. texts.Select(t => (Part)t)]);

    /// <summary>Several people as one part.</summary>
    public static List Of(IEnumerable<PersonId> people) => new([.. people.Select(p => (Part)p)]);

    /// <summary>A case by its name, in camel case.</summary>
    public static Choice Of<T>(T choice)
        where T : struct, Enum
    {
        var name = choice.ToString();
        return new(char.ToLowerInvariant(name[0]) + name[1..]);
    }

    /// <summary>Any value that a part can be made of.</summary>
    /// <exception cref="ArgumentException">No part is made of such a value.</exception>
    internal static Part From<T>(T value) => value switch
    {
        Part part => part,
        string text => text,
        int count => count,
        long count => new Count(count),
        PersonId person => person,
        Saying saying => saying,
        DateOnly day => day,
        DateTimeOffset moment => moment,
        TimeOnly time => time,
        _ => throw new ArgumentException($"No part of a saying is made of a {typeof(T).Name}.", nameof(value)),
    };
}
