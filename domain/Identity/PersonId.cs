using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Identity;

/// <summary>A person of the organisation, by our own short id; chat and Entra ids are bound to it.</summary>
[JsonConverter(typeof(CodeJsonConverterFactory))]
public readonly record struct PersonId : ICode<PersonId>, IComparable<PersonId>
{
    private readonly string? value;

    public PersonId(string value) => this.value = Code.Checked(value, MaxLength, "person id");

    public static int MaxLength => 24;

    public string Value => value ?? throw new InvalidOperationException("An empty person id was used.");

    public static PersonId Of(string value) => new(value);

    public int CompareTo(PersonId other) => string.CompareOrdinal(value, other.value);

    public override string ToString() => value ?? "";
}
