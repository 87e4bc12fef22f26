/** Who is named in a text: states, their people, capitals and cities, persons and bodies. */
package rabita.entities;
