/** A JSON Schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The schema of a value, bound to the type of that value: where type and schema part, the compiler says so.
 * `holds` is there for the compiler only and never set.
 */
export interface Shape<Value> {
  readonly schema: JsonSchema
  readonly holds?: Value
}

/** A shape for every key of a type: none may be missing, none may be invented. */
export type Shapes<Value> = { readonly [Key in keyof Value]-?: Shape<Exclude<Value[Key], undefined>> }

export const text: Shape<string> = { schema: { type: 'string' } }
export const truth: Shape<boolean> = { schema: { type: 'boolean' } }
export const integer: Shape<number> = { schema: { type: 'integer' } }
export const count: Shape<number> = { schema: { type: 'integer', minimum: 0 } }
export const sha256: Shape<string> = { schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } }
export const day: Shape<string> = { schema: { type: 'string', format: 'date' } }
/** A point in time, or only a day, or nothing. */
export const moment: Shape<string> = {
  schema: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}))?)?$' },
}

/** One of a list of texts. */
export const oneOf = <const Values extends readonly string[]>(...values: Values): Shape<Values[number]> => ({ schema: { enum: values } })

/** A value, or `null`. */
export const orNull = <Value>({ schema }: Shape<Value>): Shape<Value | null> => ({ schema: { anyOf: [schema, { type: 'null' }] } })

/** A value of one kind or of another. */
export const either = <One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> => ({
  schema: { anyOf: [one.schema, other.schema] },
})

export const list = <Value>({ schema }: Shape<Value>): Shape<readonly Value[]> => ({ schema: { type: 'array', items: schema } })

/** Two values in a fixed order. */
export const pair = <Value>({ schema }: Shape<Value>): Shape<readonly [Value, Value]> => ({
  schema: { type: 'array', prefixItems: [schema, schema], minItems: 2, maxItems: 2 },
})

/** Values by a name that is not known before. */
export const byName = <Value>({ schema }: Shape<Value>): Shape<Readonly<Record<string, Value>>> => ({
  schema: { type: 'object', additionalProperties: schema },
})

/** Values by names of a list, any of which may be absent. */
export const byNameOf = <Name extends string, Value>(
  names: readonly Name[],
  { schema }: Shape<Value>,
): Shape<Partial<Record<Name, Value>>> => ({
  schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, schema])), additionalProperties: false },
})

/**
 * An object with exactly these keys.
 *
 * @param optional keys that may be absent
 */
export function object<Value extends object>(shapes: Shapes<Value>, optional: readonly (keyof Value & string)[] = []): Shape<Value> {
  const entries = Object.entries<Shape<unknown>>(shapes)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([key, shape]) => [key, shape.schema])),
      required: entries.map(([key]) => key).filter((key) => !(optional as readonly string[]).includes(key)),
      additionalProperties: false,
    },
  }
}

/** The same object where later versions may add keys. */
export const open = <Value>({ schema }: Shape<Value>): Shape<Value> => ({ schema: { ...schema, additionalProperties: true } })
